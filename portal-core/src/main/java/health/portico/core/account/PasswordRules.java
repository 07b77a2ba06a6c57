package health.portico.core.account;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which passwords are accepted (S21): any Unicode, no composition rules, counted in code points after NFC, 12 to 128 of them, and not
 * one that is common, or that holds the log-in name or the name of the portal. Immutable and thread-safe.
 */
@ApplicationScoped
public class PasswordRules {
    public static final int MAX_LENGTH = 128;

    private static final int TELLING = 4;

    private final CommonPasswords common = new CommonPasswords();
    private final int minLength;

    @Inject
    public PasswordRules(Configuration configuration) {
        this.minLength = configuration.integer(CoreKeys.PASSWORD_MIN_LENGTH);
    }

    /** For the container's proxy alone. */
    protected PasswordRules() {
        this.minLength = MAX_LENGTH;
    }

    public boolean accepts(String username, String password) {
        var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        var length = normal.codePointCount(0, normal.length());
        return length >= minLength
                && length <= MAX_LENGTH
                && !isContextual(username, normal)
                && !common.contains(normal);
    }

    private static boolean isContextual(String username, String password) {
        return Stream.of(letters(username), "portico")
                .filter(word -> word.length() >= TELLING)
                .anyMatch(letters(password)::contains);
    }

    /** Leave out what only stands between: {@code maria.lopez} is in {@code Maria-Lopez}. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
