package health.portico.core.outbox;

import health.portico.api.host.Notification;
import health.portico.core.account.Account;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.contact.SupportContacts;
import health.portico.core.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of notices, out of the portal's bundles. They can name the portal and its address and nothing else: there is no place in
 * them for a name, a message or a result (R9). Letters about an account may name its log-in name too (R6).
 */
@ApplicationScoped
public class MailTexts {
    /** What texts of notices may hold in braces. */
    static final Set<String> PLACES = Set.of("portal", "link");

    /** What texts of letters about an account may hold in braces. */
    static final Set<String> OF_AN_ACCOUNT = Set.of("portal", "link", "username");

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern TEMPLATE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");
    private static final int LONGEST_TEMPLATE = 64;
    private static final String SUBJECT = ".subject";
    private static final String BODY = ".body";

    private final Texts texts;
    private final MailedTokens tokens;
    private final String base;
    private final SupportContacts contacts;

    @Inject
    public MailTexts(Texts texts, MailedTokens tokens, Configuration configuration) {
        this.texts = texts;
        this.tokens = tokens;
        this.base = configuration.text(CoreKeys.MAIL_BASE_URL);
        this.contacts = SupportContacts.of(configuration, texts);
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected MailTexts() {
        this.texts = null;
        this.tokens = null;
        this.base = null;
        this.contacts = null;
    }

    /** @throws IllegalArgumentException with one sentence if there are no such texts, or if they ask for more than a notice may say */
    void check(String template, Set<String> places) {
        if (template.length() > LONGEST_TEMPLATE || !TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("a template is the base of two texts, at most 64 characters long");
        }
        for (var language : Texts.LANGUAGES) {
            for (var key : Set.of(template + SUBJECT, template + BODY)) {
                PLACE.matcher(texts.text(language, key)).results().forEach(place -> {
                    if (!places.contains(place.group(1))) {
                        throw new IllegalArgumentException("the text " + key + " has a place for " + place.group(1));
                    }
                });
            }
        }
    }

    /** @param account whose notice it is, if somebody's */
    Notification write(ClaimedNotice notice, Envelope to, Optional<Account> account) {
        var language = to.language();
        var values = new HashMap<String, String>();
        values.put("portal", texts.text(language, "mail.portal"));
        values.put("link", to.link().map(this::address).orElse(base));
        account.ifPresent(whose -> values.put("username", whose.username()));
        return new Notification(
                notice.id(),
                to.address(),
                fill(language, notice.template() + SUBJECT, values),
                fill(language, notice.template() + BODY, values) + "\n\n" + fill(language, "mail.footer", values)
                        + support(language) + "\n",
                Locale.forLanguageTag(language.getLanguage()));
    }

    private String support(Locale language) {
        var line = contacts.line(language);
        return line.isEmpty() ? "" : "\n" + line;
    }

    private String address(MailedLink link) {
        var slash = base.endsWith("/") ? "" : "/";
        return base + slash + link.page() + "?token=" + tokens.token(link.id());
    }

    private String fill(Locale language, String key, Map<String, String> values) {
        return PLACE.matcher(texts.text(language, key))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
