package health.portico.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.Notification;
import health.portico.core.config.Configuration;
import health.portico.core.site.PortalTexts;
import health.portico.core.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailTextsTest {
    private static final Texts TEXTS = PortalTexts.of(List.of());

    @Test
    @DisplayName(
            "R9 no text of a notice has a place for a name, a message or a result, and each notice has its texts in both languages")
    void hasNoPlaceForContent() {
        var places = new TreeSet<String>();
        var templates = new TreeSet<String>();
        for (var language : Texts.LANGUAGES) {
            for (var key : TEXTS.keys()) {
                if (key.startsWith("mail.")) {
                    Pattern.compile("\\{([^}]*)}")
                            .matcher(TEXTS.text(language, key))
                            .results()
                            .forEach(place -> places.add(place.group(1)));
                    if (key.endsWith(".subject")) {
                        templates.add(key.substring(0, key.length() - ".subject".length()));
                    }
                }
            }
        }
        assertTrue(MailTexts.OF_AN_ACCOUNT.containsAll(places), places::toString);
        assertTrue(templates.contains("mail.message"));
        templates.forEach(template -> Office.texts().check(template, MailTexts.OF_AN_ACCOUNT));
    }

    @Test
    @DisplayName("R9 a notice of a message says where to read it, in the reader's language, and names nobody")
    void writesInTheLanguageOfTheReader() {
        var english = write(Locale.forLanguageTag("en-US"));
        assertEquals("Patient portal: you have a new message", english.subject());
        assertEquals("""
                Hello,

                There is a new message for you in the patient portal. Log in to read it:
                https://portal.example.org/portal/

                In an emergency call 911.

                This e-mail was written by a machine, and nobody reads answers to it. Notices from the portal never say \
                anything about your health and never ask for your password.
                Portal support: 555-0142, 555-0143 (Monday to Friday, 8 am to 5 pm)
                """, english.text());

        var spanish = write(Locale.forLanguageTag("es-US"));
        assertEquals("Portal del paciente: tiene un mensaje nuevo", spanish.subject());
        assertTrue(spanish.text().contains(Office.LINK));
        assertEquals("es", spanish.language().toLanguageTag());
        for (var text : List.of(english.text(), spanish.text(), spanish.toString())) {
            assertFalse(text.contains("Robin"), text);
            assertFalse(text.contains("{"), text);
        }
    }

    @Test
    @DisplayName("R9 a plugin's notice with a place of its own is refused")
    void refusesOtherPlaces() {
        var texts = new MailTexts(
                PortalTexts.of(List.of("health.portico.core.outbox.notices")),
                Office.tokens(),
                Configuration.of(Map.of("portico.mode", "demo")));

        texts.check("bills.mail.due", MailTexts.PLACES);
        assertEquals(
                "the text bills.mail.telling.body has a place for amount",
                assertThrows(IllegalArgumentException.class, () -> texts.check("bills.mail.telling", MailTexts.PLACES))
                        .getMessage());
    }

    private static Notification write(Locale language) {
        var notice = new ClaimedNotice(UUID.randomUUID(), Optional.empty(), "mail.message", 1, Optional.empty());
        return Office.texts()
                .write(notice, new Envelope("robin@example.org", language, Optional.empty()), Optional.empty());
    }
}
