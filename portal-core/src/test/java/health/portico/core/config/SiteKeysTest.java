package health.portico.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.contact.SupportContact;
import health.portico.core.contact.SupportContacts;
import health.portico.core.site.PortalTexts;
import health.portico.core.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hospital may say about its portal support, and what stops the start. */
class SiteKeysTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es-US");

    private static Configuration with(String pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : pairs.split(";")) {
            values.put(pair.replaceAll("=.*", "").strip(), pair.replaceAll("^[^=]*=", ""));
        }
        return Configuration.of(values);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "R78 R79 what is wrong with the contact of support stops the start with one sentence that names the key")
    @CsvSource(delimiter = '|', textBlock = """
            portico.support.phones=                    | the value of portico.support.phones must be one or more telephone numbers such as 555-0142, none of them empty, not ""
            portico.support.phones=555-0142,           | the value of portico.support.phones must be one or more telephone numbers such as 555-0142, none of them empty, not "555-0142,"
            portico.support.phones=call us             | the value of portico.support.phones must be one or more telephone numbers such as 555-0142, none of them empty, not "call us"
            portico.support.phone=555-0142             | unknown configuration key portico.support.phone in the system properties
            portico.support.hours=always;portico.support.hours.es=siempre | portico.support.hours needs portico.support.phones
            portico.support.phones=555-0142;portico.support.hours=always | portico.support.hours needs portico.support.hours.es
            portico.support.phones=555-0142;portico.support.hours.es=siempre | portico.support.hours.es needs portico.support.hours
            portico.support.phones.es=555-0142         | portico.support.phones.es needs portico.support.phones
            portico.support.email=nobody               | the value of portico.support.email must be an e-mail address such as portal@hospital.org, not "nobody"
            portico.support.page=javascript:alert(1)   | the value of portico.support.page must be an address such as https://portal.hospital.org/portal/, without a query, not "javascript:alert(1)"
            portico.privacy-policy=http://hospital.org | the value of portico.privacy-policy must be an address such as https://portal.hospital.org/portal/, without a query, not "http://hospital.org"
            portico.privacy-policy=https://hospital.org/en;portico.privacy-policy.es=about:blank | the value of portico.privacy-policy.es must be an address such as https://portal.hospital.org/portal/, without a query, not "about:blank"
            portico.privacy-policy.es=https://hospital.org/es | portico.privacy-policy.es needs portico.privacy-policy
            """)
    void refuses(String pairs, String sentence) {
        assertEquals(
                sentence,
                assertThrows(ConfigurationException.class, () -> with(pairs)).getMessage());
    }

    @Test
    @DisplayName("R78 each language has its numbers and hours; without Spanish numbers the same ones")
    void speaksBothLanguages() {
        SupportContacts contacts = SupportContacts.of(
                with("portico.support.phones=+1 (555) 010-0142;portico.support.phones.es=555-0143;"
                        + "portico.support.hours=always;portico.support.hours.es=siempre"),
                PortalTexts.of(List.of()));

        assertEquals("Portal support: +1 (555) 010-0142 (always)", contacts.line(Locale.ENGLISH));
        assertEquals("Asistencia del portal: 555-0143 (siempre)", contacts.line(SPANISH));
        assertEquals("tel:+15550100142", SupportContact.dial("+1 (555) 010-0142"));
        assertEquals(
                List.of("555-0142"),
                SupportContacts.of(with("portico.support.phones=555-0142"), PortalTexts.of(List.of()))
                        .in(SPANISH)
                        .phones());
    }

    @ParameterizedTest
    @ValueSource(strings = {"recover.sent", "recover.not-offered", "sign-up.sent", "sign-up.not-offered"})
    @DisplayName(
            "R7 R78 a sentence that sends people to support names it once, with its numbers; without numbers it stands as it is")
    void namesSupportOnce(String sentence) {
        Texts texts = PortalTexts.of(List.of());
        for (Locale language : List.of(Locale.ENGLISH, SPANISH)) {
            String plain = texts.text(language, "page.account." + sentence);
            String said = SupportContacts.of(with("portico.support.phones=555-0142,555-0143"), texts)
                    .after(language, plain);

            assertEquals(plain.substring(0, plain.length() - 1) + ": 555-0142, 555-0143.", said);
            String name = texts.text(language, "page.contact.heading").toLowerCase(language);
            assertEquals(2, said.toLowerCase(language).split(name, -1).length, said);
            assertEquals(
                    plain, SupportContacts.of(Configuration.of(Map.of()), texts).after(language, plain));
        }
    }

    @Test
    @DisplayName("R78 only a portal for real patients lacks a number; a demo makes some up")
    void warnsInProduction() {
        assertTrue(SupportContacts.isMissing(Configuration.of(Map.of())));
        assertFalse(SupportContacts.isMissing(with("portico.support.phones=555-0142")));
        assertFalse(SupportContacts.isMissing(with("portico.mode=demo")));
        assertEquals(
                Optional.of("De lunes a viernes, de 8 a. m. a 5 p. m."),
                SupportContacts.of(with("portico.mode=demo"), PortalTexts.of(List.of()))
                        .in(SPANISH)
                        .hours());
    }

    @Test
    @DisplayName("R78 hours are one line of 1 to 200 characters")
    void limitsHours() {
        for (String hours : List.of("", " ", "always\nat night", "always\u0007", "x".repeat(201))) {
            assertThrows(ConfigurationException.class, () -> with(open(hours)), hours);
        }
        assertEquals(
                Optional.of("x".repeat(200)),
                contacts(open("x".repeat(200))).in(Locale.ENGLISH).hours());
    }

    private static String open(String hours) {
        return "portico.support.phones=555-0142;portico.support.hours.es=siempre;portico.support.hours=" + hours;
    }

    @Test
    @DisplayName("R78 each number has 7 to 31 characters; blanks around the commas count for nothing")
    void limitsNumbers() {
        for (String phones : List.of("555-01", "+1" + " ".repeat(29) + "5", "555-0142,call us")) {
            assertThrows(ConfigurationException.class, () -> with("portico.support.phones=" + phones), phones);
        }
        for (String phone : List.of("5550142", "+1" + " ".repeat(28) + "5")) {
            assertEquals(
                    List.of(phone),
                    contacts("portico.support.phones=" + phone).in(SPANISH).phones());
        }
        assertEquals(
                List.of("555-0142", "(555) 010-0143"),
                contacts("portico.support.phones=555-0142 , (555) 010-0143")
                        .in(SPANISH)
                        .phones());
    }

    @Test
    @DisplayName("R79 readers of Spanish get the privacy policy in Spanish, and where there is none the same one")
    void leadsToThePolicy() {
        String policy = "portico.privacy-policy=https://hospital.org/privacy";
        assertEquals(
                Optional.of("https://hospital.org/privacy"),
                contacts(policy).in(SPANISH).privacyPolicy());
        SupportContacts both = contacts(policy + ";portico.privacy-policy.es=https://hospital.org/privacidad");
        assertEquals(
                Optional.of("https://hospital.org/privacidad"), both.in(SPANISH).privacyPolicy());
        assertEquals(
                Optional.of("https://hospital.org/privacy"),
                both.in(Locale.ENGLISH).privacyPolicy());
    }

    @Test
    @DisplayName("R78 R79 a portal that says one thing alone has a foot, one that says nothing has none")
    void isEmptyWithoutAnything() {
        assertTrue(contacts("portico.mode=production").in(SPANISH).isEmpty());
        for (String one : List.of(
                "portico.support.phones=555-0142",
                "portico.support.email=portal@hospital.org",
                "portico.support.page=https://hospital.org/portal/",
                "portico.privacy-policy=https://hospital.org/privacy")) {
            assertFalse(contacts(one).in(SPANISH).isEmpty(), one);
        }
        SupportContact said = contacts(
                        "portico.support.email=portal@hospital.org;portico.support.page=https://hospital.org/")
                .in(SPANISH);
        assertEquals(Optional.of("portal@hospital.org"), said.email());
        assertEquals(Optional.of("https://hospital.org/"), said.page());
        assertEquals(Optional.empty(), said.hours());
    }

    @Test
    @DisplayName("R78 a demo that has numbers of its own makes up neither numbers nor hours")
    void makesUpNothingBesideNumbers() {
        SupportContact own =
                contacts("portico.mode=demo;portico.support.phones=555-0199").in(Locale.ENGLISH);
        assertEquals(List.of("555-0199"), own.phones());
        assertEquals(Optional.empty(), own.hours());
        assertEquals(
                List.of(),
                contacts("portico.mode=production").in(Locale.ENGLISH).phones());
    }

    private static SupportContacts contacts(String pairs) {
        return SupportContacts.of(with(pairs), PortalTexts.of(List.of()));
    }
}
