package health.portico.core.page.web;

import health.portico.core.contact.SupportContact;
import health.portico.core.page.Template;
import health.portico.core.text.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/** The foot of pages that run nothing: whom people call, and the privacy policy (R78, R79). What a hospital wrote is escaped. */
final class ContactHtml {
    private final Texts texts;
    private final Locale language;

    ContactHtml(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** Return the foot; nothing if there is nothing to say. */
    String of(SupportContact contact) {
        if (contact.isEmpty()) {
            return "";
        }
        String rest = contact.email()
                        .map(email -> part(link("mailto:" + email, email)))
                        .orElse("")
                + contact.page().map(page -> part(link(page, text("page")))).orElse("")
                + contact.privacyPolicy()
                        .map(page -> part(link(page, text("privacy-policy"))))
                        .orElse("");
        return "<footer class=\"contact no-print\">\n" + phones(contact) + rest + "</footer>\n";
    }

    private String phones(SupportContact contact) {
        if (contact.phones().isEmpty()) {
            return "";
        }
        String numbers = contact.phones().stream()
                .map(phone -> link(SupportContact.dial(phone), phone))
                .collect(Collectors.joining(", "));
        String hours =
                contact.hours().map(open -> "<br>" + Template.escaped(open)).orElse("");
        return part(Template.escaped(text("heading")) + ": " + numbers + hours);
    }

    private String text(String key) {
        return texts.text(language, "page.contact." + key);
    }

    private static String part(String html) {
        return "<p>" + html + "</p>\n";
    }

    private static String link(String address, String text) {
        return "<a href=\"" + Template.escaped(address) + "\">" + Template.escaped(text) + "</a>";
    }
}
