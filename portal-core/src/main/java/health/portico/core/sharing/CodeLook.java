package health.portico.core.sharing;

import health.portico.core.sharing.Transitions.Attempt;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the share that somebody's code opens. The work is the same whatever is found: a code that is none, and one that nobody has,
 * are looked for and compared like any other (S8, S9). Used once, by one thread, in a transaction.
 */
final class CodeLook {
    /** Stands in for what is not there: compared, never equal to the hash of anything. */
    private static final Secrets NOTHING = new Secrets("-".repeat(64), "-".repeat(64), "-".repeat(64));

    private static final ShareCode NO_CODE = new ShareCode("0000000000");

    private final ShareStore store;
    private final ShareHashes hashes;
    private final SharePolicy policy;
    private final OffsetDateTime now;

    CodeLook(ShareStore store, ShareHashes hashes, SharePolicy policy, OffsetDateTime now) {
        this.store = store;
        this.hashes = hashes;
        this.policy = policy;
        this.now = now;
    }

    /**
     * What was found.
     *
     * @param share to which the try is charged, or whose code it was
     * @param isRight whether it opens the share
     * @param refusal why not, if it does not, or if somebody else was faster
     */
    record Look(Optional<Share> share, boolean isRight, Refusal refusal) {}

    Look at(Attempt attempt) {
        var code = attempt.code().orElse(NO_CODE);
        var typed = hashes.of(code, attempt.birthDate());
        var selectors = typed.stream().map(Secrets::selector).toList();
        var waiting = store.lockWaiting(selectors);
        var isCode = attempt.code().isPresent();
        var found = found(waiting, typed).or(() -> found(gone(selectors), typed));
        var kept = found.map(KeptShare::secrets).orElse(NOTHING);
        // Both are compared, whatever the other says (S9).
        var rightCode = ShareHashes.isCode(kept, typed);
        var rightBirthDate = ShareHashes.isBirthDate(kept, typed);
        if (found.isEmpty() || !isCode) {
            return charged(waiting, isCode);
        }
        return judged(found.get().share(), rightCode && rightBirthDate);
    }

    private List<KeptShare> gone(List<String> selectors) {
        return store.gone(selectors, now.minus(SharePolicy.DAY));
    }

    private static Optional<KeptShare> found(List<KeptShare> shares, List<Secrets> typed) {
        return shares.stream()
                .filter(one -> ShareHashes.isCode(one.secrets(), typed))
                .findFirst();
    }

    private static Look charged(List<KeptShare> waiting, boolean isCode) {
        return isCode && !waiting.isEmpty()
                ? new Look(Optional.of(waiting.get(0).share()), false, Refusal.WRONG_CODE)
                : new Look(Optional.empty(), false, Refusal.UNKNOWN);
    }

    private Look judged(Share share, boolean right) {
        var state = policy.stateAt(share, now);
        if (state != ShareState.ISSUED) {
            return new Look(Optional.of(share), false, Refusal.of(state));
        }
        return new Look(Optional.of(share), right, right ? Refusal.USED : Refusal.WRONG_BIRTH_DATE);
    }
}
