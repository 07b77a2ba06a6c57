package health.portico.sample.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of activation and sign-up say of what was typed, and what they show again; in browsers without scripts. */
class EnrolmentFormsHttpTest {
    private static final String MISSING = "Please fill this in.";
    private static final String NO_ADDRESS = "Enter an e-mail address such as name@example.org.";

    @RegisterExtension
    static final PortalExtension PORTAL = Town.portal();

    private static Town town;

    @BeforeAll
    static void settle() {
        town = Town.of(PORTAL);
        town.admit("f1", "Kim Form");
    }

    private static PortalAnswer send(String page, Map<String, String> typed) {
        return new PublicForm(PORTAL.client(), page, Town.somewhere()).submit(typed);
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(typed);
        changed.put(field, value);
        return changed;
    }

    @Test
    @DisplayName(
            "R3 S16 a code that was not judged, or that was right, is shown again beside what is wrong; a refused one, and a password, never")
    void showsTheCodeAgain() {
        String code = town.code("f1");
        Map<String, String> typed = Town.activation(code, Town.BORN, "kim.form");

        ShownForm unjudged = ShownForm.of(send("activate", with(typed, "birthDate", "")));
        assertEquals(code, unjudged.values().get("code"));
        ShownForm right = ShownForm.of(send("activate", with(typed, "password", "password")));
        assertEquals(List.of("password"), List.copyOf(right.wrong().keySet()));
        assertEquals(code, right.values().get("code"));

        PortalAnswer refused = send("activate", with(typed, "birthDate", Town.OTHER_DATE));
        assertEquals(403, refused.status());
        assertEquals(
                Map.of(
                        "code", "",
                        "birth-date", Town.OTHER_DATE,
                        "username", "kim.form",
                        "email", "kim.form@example.org",
                        "password", ""),
                ShownForm.of(refused).values());
        assertFalse(refused.body().contains(code), "nowhere else on the page either");
        for (ShownForm shown : List.of(unjudged, right)) {
            assertEquals("", shown.values().get("password"));
            assertFalse(shown.html().contains(Town.PASSWORD), shown::html);
        }
    }

    @ParameterizedTest
    @DisplayName(
            "R3 R12 blank is as good as empty in each field of an activation, and each is named beside the field and on top")
    @ValueSource(strings = {"code", "birthDate", "username", "email", "password"})
    void takesBlankForEmptyInActivations(String field) {
        assertBlankIsEmpty("activate", Town.activation("00000-00000-00000", Town.BORN, "someone"), field);
    }

    @ParameterizedTest
    @DisplayName(
            "R4 R12 blank is as good as empty in each field of a sign-up, and each is named beside the field and on top")
    @ValueSource(strings = {"givenName", "familyName", "birthDate", "postalCode", "email"})
    void takesBlankForEmptyInSignUps(String field) {
        assertBlankIsEmpty("sign-up", Town.signUp("Kim", "Form"), field);
    }

    private static void assertBlankIsEmpty(String page, Map<String, String> typed, String field) {
        String id = field.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        String said = field.equals("birthDate") ? "Enter your birth date." : MISSING;
        Map<String, String> without = new LinkedHashMap<>(typed);
        without.remove(field);
        for (Map<String, String> sent : List.of(without, with(typed, field, ""), with(typed, field, " \t "))) {
            PortalAnswer answer = send(page, sent);
            assertEquals(422, answer.status(), field);
            assertEquals(Map.of(id, said), ShownForm.of(answer).wrong());
            assertEquals(Map.of(id, said), ShownForm.of(answer).summary());
        }
    }

    @Test
    @DisplayName("R4 S17 a sign-up without a phone number, and one with blanks in its place, are taken alike")
    void takesSignUpsWithoutPhone() {
        for (String phone : List.of("", "  ", "555-0142")) {
            assertEquals(
                    303,
                    send("sign-up", with(Town.signUp("Kim", "Form"), "phone", phone))
                            .status(),
                    phone);
        }
        ShownForm flawed = ShownForm.of(send("sign-up", with(Town.signUp("Kim", "Form"), "phone", "5".repeat(255))));
        assertEquals(List.of("phone"), List.copyOf(flawed.wrong().keySet()));
    }

    @ParameterizedTest
    @DisplayName(
            "R4 R12 sign-up takes one e-mail address, with or without blanks around it, and says of all else what it wants")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kim@example.org                       | 303
            `  kim@example.org `                  | 303
            kim                                   | 422
            kim@                                  | 422
            Kim <kim@example.org>                 | 422
            kim@example.org, eve@example.org      | 422
            kim@example.org\\nBcc: eve@example.org | 422
            """)
    void checksTheAddress(String email, int status) {
        PortalAnswer answer = send("sign-up", with(Town.signUp("Kim", "Form"), "email", email.replace("\\n", "\n")));

        assertEquals(status, answer.status(), answer::body);
        Map<String, String> said = status == 303 ? Map.of() : Map.of("email", NO_ADDRESS);
        assertEquals(said, ShownForm.of(answer).wrong());
        assertEquals(said, ShownForm.of(answer).summary());
    }

    @Test
    @DisplayName("R4 what was typed stands there again beside what is wrong, in the language of the form, and is text")
    void showsWhatWasTyped() {
        Map<String, String> typed = with(Town.signUp("Kim \"<b>", "O'Form"), "email", "nowhere");

        ShownForm shown = ShownForm.of(send("sign-up?language=es", typed));

        assertEquals(
                Map.of(
                        "given-name", "Kim &quot;&lt;b&gt;",
                        "family-name", "O&#39;Form",
                        "birth-date", Town.BORN,
                        "postal-code", "90210",
                        "phone", "",
                        "email", "nowhere"),
                shown.values());
        assertEquals(Map.of("email", "Escriba una dirección de correo como nombre@example.org."), shown.wrong());
    }
}
