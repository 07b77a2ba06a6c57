package health.portico.core.outbox;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a notice goes and in which language. Immutable.
 *
 * @param address an e-mail address
 * @param language of its texts
 * @param link what {@code link} stands for in them, if not for the portal's address
 */
public record Envelope(String address, Locale language, Optional<MailedLink> link) {
    @Override
    public String toString() {
        return "Envelope[" + language + "]";
    }
}
