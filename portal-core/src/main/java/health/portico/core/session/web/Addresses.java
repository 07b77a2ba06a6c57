package health.portico.core.session.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IP addresses as hosts write them. */
final class Addresses {
    /** 127.0.0.0/8, ::1 in both spellings, and the former mapped into IPv6. */
    private static final Pattern LOOPBACK =
            Pattern.compile("(::ffff:)?127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1|0:0:0:0:0:0:0:1");

    /** As the header {@code Host} names this machine, with or without a port. */
    private static final Pattern OWN_NAME = Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private static final Pattern AROUND = Pattern.compile("[\\[\\]]|%.*");

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f:.]{2,45}");

    private Addresses() {}

    /** Return the address without brackets and zone; null for what is no address. */
    static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var address = AROUND.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(address).matches() ? address : null;
    }

    static boolean isLoopback(@Nullable String text) {
        var address = plain(text);
        return address != null && LOOPBACK.matcher(address).matches();
    }

    /** Tell whether a page whose address begins like this can only have come from this machine, whatever DNS says. */
    static boolean isOwnName(String host) {
        return OWN_NAME.matcher(host).matches();
    }
}
