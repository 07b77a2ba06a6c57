package health.portico.api.host;

import java.util.Locale;
import java.util.UUID;

/**
 * One notice on its way to a person: it says that something is there and never what (R9). Immutable.
 *
 * @param id the same whenever this notice is tried; whoever has delivered it once may drop it
 * @param address an e-mail address as RFC 5321 writes it
 * @param subject one line
 * @param text plain text of lines that end with {@code \n}
 * @param language of subject and text
 * @since 0.1
 */
public record Notification(UUID id, String address, String subject, String text, Locale language) {
    public Notification {
        if (breaksLine(address) || breaksLine(subject)) {
            throw new IllegalArgumentException("an address and a subject have one line");
        }
    }

    private static boolean breaksLine(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "Notification[" + id + "]";
    }
}
