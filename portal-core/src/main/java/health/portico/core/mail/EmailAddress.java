package health.portico.core.mail;

import health.portico.api.record.Patient;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which e-mail addresses the portal takes: a local part and a domain as RFC 5321 writes them without quotes, in ASCII, and nothing
 * else: no name beside the address, no blank, no line end.
 */
public final class EmailAddress {
    /** The most characters of an address (RFC 5321, 4.5.3.1.3, without the angle brackets). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")*+");

    private EmailAddress() {}

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches() && text.indexOf('@') <= LONGEST_LOCAL_PART;
    }

    /** Return a patient's addresses that mail can go to, in the order of the file. */
    public static List<String> onFile(Patient patient) {
        return patient.emails().stream()
                .map(String::strip)
                .filter(EmailAddress::isValid)
                .toList();
    }

    /**
     * Return a valid address so that whoever knows it recognises it and nobody else learns it: the first character of a local part that has
     * more, and the domain.
     */
    public static String masked(String address) {
        var first = address.indexOf('@') > 1 ? address.substring(0, 1) : "";
        return first + "\u2022\u2022\u2022@" + domain(address);
    }

    /** Return what stands after the sign of a valid address. */
    public static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
