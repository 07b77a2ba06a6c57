package health.portico.core.sharing;

import health.portico.core.config.KeyedHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes and compares the keyed hashes of codes, birth dates and tokens (S3, S9). What was made under the secret before the present one is
 * still known. Thread-safe.
 */
@ApplicationScoped
public class ShareHashes {
    private static final String SELECTORS = "share selectors";
    private static final String CODES = "share codes";
    private static final String BIRTH_DATES = "share birth dates";
    private static final String TOKENS = "share tokens";

    private final KeyedHashes keys;

    @Inject
    public ShareHashes(KeyedHashes keys) {
        this.keys = keys;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ShareHashes() {
        this(null);
    }

    /** Return what is kept of a code and a birth date, that of the present secret first. */
    List<Secrets> of(ShareCode code, LocalDate birthDate) {
        var selectors = keys.hashes(SELECTORS, code.selector());
        var codes = keys.hashes(CODES, code.characters());
        var birthDates = keys.hashes(BIRTH_DATES, code.characters() + "\n" + birthDate);
        return IntStream.range(0, selectors.size())
                .mapToObj(i -> new Secrets(selectors.get(i), codes.get(i), birthDates.get(i)))
                .toList();
    }

    List<String> token(String token) {
        return keys.hashes(TOKENS, token);
    }

    /** Tell whether the code is right, in the same time for every wrong one. */
    static boolean isCode(Secrets kept, List<Secrets> typed) {
        var right = false;
        for (var one : typed) {
            right |= equal(kept.code(), one.code());
        }
        return right;
    }

    /** Tell whether code and birth date are right, in the same time for every wrong pair. */
    static boolean isBirthDate(Secrets kept, List<Secrets> typed) {
        var right = false;
        for (var one : typed) {
            right |= equal(kept.birthDate(), one.birthDate());
        }
        return right;
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
