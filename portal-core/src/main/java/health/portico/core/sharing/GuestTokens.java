package health.portico.core.sharing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The tokens of guests' cookies: 256 random bits. Stateless. */
final class GuestTokens {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private GuestTokens() {}

    static String random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isWellFormed(String token) {
        return FORM.matcher(token).matches();
    }
}
