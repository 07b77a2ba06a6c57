package health.portico.core.account;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which passwords are accepted (S21): any Unicode, no composition rules, counted in code points after NFC, 12 to 128 of them, and not
 * one that is common, or that holds what everybody knows about the person or the portal. Immutable and thread-safe.
 */
@ApplicationScoped
public class PasswordRules {
    public static final int MAX_LENGTH = 128;

    private static final int TELLING = 4;
    private static final String PORTAL = "portico";

    private final CommonPasswords common = new CommonPasswords();
    private final int minLength;
    private final List<String> words;

    @Inject
    public PasswordRules(Configuration configuration) {
        this.minLength = configuration.integer(CoreKeys.PASSWORD_MIN_LENGTH);
        this.words = configuration.list(CoreKeys.PASSWORD_WORDS);
    }

    /** For the container's proxy alone. */
    protected PasswordRules() {
        this.minLength = MAX_LENGTH;
        this.words = List.of();
    }

    public int minLength() {
        return minLength;
    }

    /** Judge the password of an account that is to be made: it holds neither its names nor the part of its address before the at sign. Throws {@code log-in-busy}. */
    public boolean accepts(NewAccount wanted) {
        return accepts(wanted.password(), known(wanted.username(), wanted.displayName(), wanted.email()));
    }

    /** Judge another password of an account, in the same way. */
    public boolean accepts(Account account, String password) {
        return accepts(password, known(account.username(), account.displayName(), account.email()));
    }

    private static Stream<String> known(String username, String displayName, Optional<String> email) {
        var mailbox = email.map(address -> address.split("@", 2)[0]);
        return Stream.concat(Stream.of(username, displayName), mailbox.stream());
    }

    private boolean accepts(String password, Stream<String> known) {
        var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        var length = normal.codePointCount(0, normal.length());
        return length >= minLength
                && length <= MAX_LENGTH
                && !isContextual(Stream.concat(known, words.stream()), normal)
                && !common.contains(normal);
    }

    private static boolean isContextual(Stream<String> known, String password) {
        return Stream.concat(known, Stream.of(PORTAL))
                .map(PasswordRules::letters)
                .filter(word -> word.length() >= TELLING)
                .anyMatch(letters(password)::contains);
    }

    /** Leave out what only stands between: {@code maria.lopez} is in {@code Maria-Lopez}. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
