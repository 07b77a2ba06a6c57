package health.portico.core.outbox;

import java.util.Locale;
import java.util.Optional;

/**
 * A notice about an account itself, to an address that need not be the account's present one. Immutable.
 *
 * @param account whose; a disabled one gets none, whoever has none yet gets it all the same
 * @param address where it goes, shaped as RFC 5321 says
 * @param language in which it is written
 * @param template base of two texts; beside {@code portal} and {@code link} they may hold {@code username}, if there is an account
 * @param about id of the thing that happened, at most 128 characters
 * @param link what {@code link} stands for, instead of the portal's address
 */
public record Letter(
        Optional<String> account,
        String address,
        Locale language,
        String template,
        String about,
        Optional<MailedLink> link) {
    @Override
    public String toString() {
        return "Letter[" + template + "]";
    }
}
