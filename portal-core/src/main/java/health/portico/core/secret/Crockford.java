package health.portico.core.secret;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Characters of codes that people read aloud: Crockford's base32, 5 bits each, without letters that look like digits. Stateless. */
public final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]*");
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]");

    private Crockford() {}

    public static String random(SecureRandom random, int length) {
        var characters = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return characters.toString();
    }

    /** Read what somebody typed: case, spaces and hyphens do not count, O is 0, I and L are 1; empty if it can be no such code. */
    public static Optional<String> read(String typed, int length) {
        var plain = IGNORED.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Optional.of(plain).filter(text -> isCode(text, length));
    }

    public static boolean isCode(String text, int length) {
        return text.length() == length && FORM.matcher(text).matches();
    }

    /** Put a hyphen between groups of five characters, as people read them. */
    public static String shown(String characters) {
        return characters.replaceAll("(.{5})(?=.)", "$1-");
    }
}
