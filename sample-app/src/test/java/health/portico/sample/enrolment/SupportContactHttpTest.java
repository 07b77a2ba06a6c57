package health.portico.sample.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom people call, as a hospital sets it: on public pages, in generic answers and over the API, in both languages. */
class SupportContactHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = Town.portal()
            .configure("portico.support.phones", "(555) 010-0142")
            .configure("portico.support.phones.es", "(555) 010-0143")
            .configure("portico.support.hours", "<b>always</b> & at night")
            .configure("portico.support.hours.es", "siempre")
            .configure("portico.support.email", "support@example.org")
            .configure("portico.support.page", "https://www.example.org/support")
            .configure("portico.privacy-policy", "https://www.example.org/privacy");

    @BeforeAll
    static void settle() {
        Town.of(PORTAL);
    }

    private static PortalAnswer get(String path, String language) {
        PortalClient client = PORTAL.client();
        return client.send(
                client.request(path).header("Accept-Language", language).GET());
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-in", "recover", "recover?sent=1", "activate", "share", "reset-password"})
    @DisplayName(
            "R78 R79 S46 public pages name numbers, hours and policy in the reader's language; what the hospital wrote is text")
    void standsOnPublicPages(String page) {
        String english = get(page, "en").body();
        assertTrue(english.contains("<a href=\"tel:5550100142\">(555) 010-0142</a>"), english);
        assertTrue(english.contains("&lt;b&gt;always&lt;/b&gt; &amp; at night"), english);
        assertTrue(english.contains("<a href=\"https://www.example.org/privacy\">Privacy policy</a>"), english);
        assertFalse(english.contains("<b>always"), english);
        assertTrue(english.contains("<a href=\"mailto:support@example.org\">support@example.org</a>"), english);
        assertTrue(english.contains("<a href=\"https://www.example.org/support\">"), english);

        String spanish = get(page, "es").body();
        assertTrue(spanish.contains("<a href=\"tel:5550100143\">(555) 010-0143</a><br>siempre"), spanish);
    }

    @Test
    @DisplayName("R7 R78 the generic answer of a recovery tells everybody the number and the hours")
    void standsInTheGenericAnswer() {
        assertTrue(recovered("en").endsWith(", call portal support: (555) 010-0142 (<b>always</b> & at night)."));
        assertTrue(recovered("es").endsWith(", llame a la asistencia del portal: (555) 010-0143 (siempre)."));
    }

    private static String recovered(String language) {
        PortalClient client = PORTAL.client();
        PortalAnswer answer = client.send(client.request(Town.RECOVERY)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .header("X-Forwarded-For", Town.somewhere())
                .POST(BodyPublishers.ofString("{\"username\":\"nobody\",\"birthDate\":\"1980-03-14\"}")));
        assertEquals(202, answer.status());
        return answer.json().getString("message");
    }

    @Test
    @DisplayName("R78 the API tells the contact to everybody, in their language")
    void standsInTheApi() {
        assertEquals(
                "{\"phones\":[{\"number\":\"(555) 010-0143\",\"address\":\"tel:5550100143\"}],\"hours\":\"siempre\","
                        + "\"email\":\"support@example.org\",\"page\":\"https://www.example.org/support\","
                        + "\"privacyPolicy\":\"https://www.example.org/privacy\"}",
                get("api/v1/contact", "es").body());
    }

    @Test
    @DisplayName(
            "R78 R79 S46 the page of whoever is logged in names it to browsers that run no scripts, in the reader's language")
    void standsOnSignedInPages() {
        PortalClient robin = PORTAL.loggedIn("robin");
        for (String page : List.of("", "record/p1", "account/settings")) {
            String html = robin.send(
                            robin.request(page).header("Accept-Language", "es").GET())
                    .body();
            String withoutScripts = html.substring(html.indexOf("<noscript>"), html.indexOf("</noscript>"));
            assertTrue(withoutScripts.contains("<a href=\"tel:5550100143\">(555) 010-0143</a><br>siempre"), html);
            assertTrue(withoutScripts.contains("https://www.example.org/privacy"), html);
        }
    }

    @Test
    @DisplayName("R78 R79 S46 a shared record names it to the guest")
    void standsOnSharedRecords() {
        PortalAnswer code =
                PORTAL.loggedIn("robin").post("api/v1/patients/p1/share-codes", "{\"recipientName\":\"Dr. Sample\"}");
        PortalClient guest = PORTAL.client();
        PortalAnswer opened = guest.post(
                "api/v1/share/session",
                "{\"code\":\"" + code.json().getString("code") + "\",\"birthDate\":\"" + Town.BORN + "\"}");
        assertEquals(200, opened.status(), opened::body);
        PortalAnswer page = guest.get("share/record");

        assertEquals(200, page.status(), page::body);
        assertTrue(page.body().contains("<a href=\"tel:5550100142\">(555) 010-0142</a>"), page.body());
        assertTrue(page.body().contains("&lt;b&gt;always&lt;/b&gt; &amp; at night"), page.body());
    }
}
