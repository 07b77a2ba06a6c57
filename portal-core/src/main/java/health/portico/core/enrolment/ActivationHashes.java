package health.portico.core.enrolment;

import health.portico.core.config.KeyedHashes;
import health.portico.core.outbox.MailedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes and compares the hashes of activations (S9, S15). What was made under the secret before the present one is still known.
 * Thread-safe.
 */
@ApplicationScoped
public class ActivationHashes {
    private static final String CODES = "activation codes";
    private static final String BIRTH_DATES = "activation birth dates";

    private final KeyedHashes keys;

    @Inject
    public ActivationHashes(KeyedHashes keys) {
        this.keys = keys;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ActivationHashes() {
        this(null);
    }

    /** Return what is kept of a code and a birth date, that of the present secret first. */
    List<ActivationSecrets> of(ActivationCode code, LocalDate birthDate) {
        return pairs(keys.hashes(CODES, code.characters()), code.characters(), birthDate);
    }

    /** Return the same of a link's token. */
    List<ActivationSecrets> of(String token, LocalDate birthDate) {
        return pairs(List.of(MailedTokens.hash(token)), token, birthDate);
    }

    private List<ActivationSecrets> pairs(List<String> secrets, String text, LocalDate birthDate) {
        var birthDates = keys.hashes(BIRTH_DATES, text + "\n" + birthDate);
        return IntStream.range(0, birthDates.size())
                .mapToObj(i -> new ActivationSecrets(secrets.get(Math.min(i, secrets.size() - 1)), birthDates.get(i)))
                .toList();
    }

    /** Tell whether the birth date is right, in the same time for every wrong one. */
    static boolean isBirthDate(ActivationSecrets kept, List<ActivationSecrets> typed) {
        var right = false;
        for (var one : typed) {
            right |= MessageDigest.isEqual(
                    kept.birthDate().getBytes(StandardCharsets.US_ASCII),
                    one.birthDate().getBytes(StandardCharsets.US_ASCII));
        }
        return right;
    }
}
