package health.portico.core.outbox;

import health.portico.api.host.Notification;
import health.portico.core.account.Account;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The words of notices, out of the portal's bundles. They can name the portal and its address and nothing else: there is no place in
 * them for a name, a message or a result (R9).
 */
@ApplicationScoped
public class MailTexts {
    /** What texts of notices may hold in braces. */
    static final Set<String> PLACES = Set.of("portal", "link");

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern TEMPLATE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");
    private static final int LONGEST_TEMPLATE = 64;
    private static final String SUBJECT = ".subject";
    private static final String BODY = ".body";

    private final Texts texts;
    private final String link;

    @Inject
    public MailTexts(Texts texts, Configuration configuration) {
        this.texts = texts;
        this.link = configuration.text(CoreKeys.MAIL_BASE_URL);
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected MailTexts() {
        this.texts = null;
        this.link = null;
    }

    /** @throws IllegalArgumentException with one sentence if there are no such texts, or if they ask for more than a notice may say */
    void check(String template) {
        if (template.length() > LONGEST_TEMPLATE || !TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("a template is the base of two texts, at most 64 characters long");
        }
        for (var language : Texts.LANGUAGES) {
            for (var key : Set.of(template + SUBJECT, template + BODY)) {
                PLACE.matcher(texts.text(language, key)).results().forEach(place -> {
                    if (!PLACES.contains(place.group(1))) {
                        throw new IllegalArgumentException("the text " + key + " has a place for " + place.group(1));
                    }
                });
            }
        }
    }

    Notification write(UUID id, Account account, String address, String template) {
        var language = account.language();
        return new Notification(
                id,
                address,
                fill(language, template + SUBJECT),
                fill(language, template + BODY) + "\n\n" + fill(language, "mail.footer") + "\n",
                Locale.forLanguageTag(language.getLanguage()));
    }

    private String fill(Locale language, String key) {
        var values = Map.of("portal", texts.text(language, "mail.portal"), "link", link);
        return PLACE.matcher(texts.text(language, key))
                .replaceAll(place ->
                        java.util.regex.Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
