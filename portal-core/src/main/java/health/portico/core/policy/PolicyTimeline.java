package health.portico.core.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The editions of one policy in the order in which they are in force, without gaps. Immutable; read once while the portal starts.
 */
public final class PolicyTimeline {
    private final List<PolicyPack> packs;

    private PolicyTimeline(List<PolicyPack> packs) {
        this.packs = List.copyOf(packs);
    }

    /**
     * Read a policy, for instance {@code default} or {@code us-ca}: its editions {@code 1}, {@code 2} and so on.
     *
     * @throws IllegalArgumentException with one sentence that names the file and the key at fault
     */
    public static PolicyTimeline of(String packName) {
        if (!packName.matches("[a-z][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "the name of a policy pack is lower-case words joined by hyphens: " + packName);
        }
        List<PolicyPack> packs = new ArrayList<>();
        Optional<PolicyPack> next = PackReader.read(packName, 1);
        while (next.isPresent()) {
            packs.add(next.get());
            next = PackReader.read(packName, packs.size() + 1);
        }
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("there is no policy pack " + packName);
        }
        return of(packs);
    }

    /** Join editions; a gap, an overlap and an end of the last one are refused. */
    static PolicyTimeline of(List<PolicyPack> packs) {
        for (int i = 0; i < packs.size(); i++) {
            Optional<Instant> next =
                    i + 1 < packs.size() ? Optional.of(packs.get(i + 1).effectiveFrom()) : Optional.empty();
            if (!packs.get(i).effectiveUntil().equals(next)) {
                throw new IllegalArgumentException("policy pack " + packs.get(i)
                        + ", key effective.until: is not the moment from which the next edition is in force");
            }
            if (next.isPresent() && !packs.get(i).effectiveFrom().isBefore(next.get())) {
                throw new IllegalArgumentException(
                        "policy pack " + packs.get(i) + ", key effective.from: is not before effective.until");
            }
        }
        return new PolicyTimeline(packs);
    }

    /** Return the edition in force at a moment; the first one also for every moment before it. */
    public PolicyPack at(Instant now) {
        PolicyPack found = packs.get(0);
        for (PolicyPack pack : packs) {
            found = pack.effectiveFrom().isAfter(now) ? found : pack;
        }
        return found;
    }

    /** All editions, the oldest first. */
    public List<PolicyPack> packs() {
        return packs;
    }
}
