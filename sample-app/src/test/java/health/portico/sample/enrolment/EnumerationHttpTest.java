package health.portico.sample.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody finds out who is known: every public address answers alike, in status, headers and body, for whoever there is and is not. */
class EnumerationHttpTest {
    @RegisterExtension
    static final PortalExtension PORTAL = Town.portal();

    private static Town town;

    @BeforeAll
    static void settle() {
        town = Town.of(PORTAL);
    }

    @Test
    @DisplayName(
            "S16 unknown, wrong date, used, replaced, dead, no code, wrong token: one answer of the API and one of the page")
    void activatesNobodyAlike() {
        List<String> api = new ArrayList<>();
        List<String> page = new ArrayList<>();
        PortalClient browser = PORTAL.client();
        browser.get("activate");
        refusals().forEach((cause, typed) -> {
            api.add(Town.whole(town.post(Town.ACTIVATION, typed)));
            page.add(Town.whole(new PublicForm(browser, "activate", Town.somewhere()).submit(form(typed))));
        });
        assertOne(api, "403 ");
        assertOne(page, "403 ");
        assertTrue(page.get(0).contains("were not accepted"), page.get(0));
    }

    private static Map<String, String> form(Map<String, String> typed) {
        Map<String, String> same = new LinkedHashMap<>(typed);
        same.put("birthDate", typed.get("birthDate"));
        return same;
    }

    /** Codes that open nothing, by the cause. The date is the same in each, so that what the form shows again is. */
    private static Map<String, Map<String, String>> refusals() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("unknown", Town.activation("00000-00000-00000", Town.OTHER_DATE, "someone"));
        all.put("no code", Town.activation("hello", Town.OTHER_DATE, "someone"));
        town.admit("e1", "Kim Used");
        var used = town.code("e1");
        assertEquals(
                201,
                town.post(Town.ACTIVATION, Town.activation(used, Town.BORN, "kim.used"))
                        .status());
        all.put("used", Town.activation(used, Town.OTHER_DATE, "someone"));
        town.admit("e2", "Kim Waiting");
        var replaced = town.code("e2");
        var waiting = town.code("e2");
        all.put("replaced", Town.activation(replaced, Town.OTHER_DATE, "someone"));
        all.put("wrong date", Town.activation(waiting, Town.OTHER_DATE, "someone"));
        all.put("taken name, wrong date", Town.activation(waiting, Town.OTHER_DATE, "someone"));
        town.admit("e3", "Kim Dead");
        var dead = town.code("e3");
        for (var i = 0; i < 5; i++) {
            town.post(Town.ACTIVATION, Town.activation(dead, Town.OTHER_DATE, "someone"));
        }
        all.put("dead", Town.activation(dead, Town.OTHER_DATE, "someone"));
        return all;
    }

    @Test
    @DisplayName("S16 whether a log-in name is taken, or a password good, nobody learns without a code")
    void tellsNoNames() {
        var taken = new LinkedHashMap<>(Town.activation("00000-00000-00000", Town.BORN, "robin"));
        var free = new LinkedHashMap<>(taken);
        free.put("username", "nobody-has-this");
        var bad = new LinkedHashMap<>(free);
        bad.put("password", "password");
        bad.put("email", "nowhere");
        assertOne(
                List.of(
                        Town.whole(town.post(Town.ACTIVATION, taken)),
                        Town.whole(town.post(Town.ACTIVATION, free)),
                        Town.whole(town.post(Town.ACTIVATION, bad))),
                "403 ");
    }

    @Test
    @DisplayName(
            "S17 R6 R7 recovery answers 202 alike for known and unknown names, addresses and birth dates, and tells all to call support")
    void recoversAlike() {
        List<String> api = new ArrayList<>();
        for (var typed : List.of(
                Map.of("username", "robin", "birthDate", Town.BORN),
                Map.of("username", "robin", "birthDate", Town.OTHER_DATE),
                Map.of("username", "nobody-has-this", "birthDate", Town.BORN),
                Map.of("username", "not a name", "birthDate", Town.BORN),
                Map.of("email", "p1@example.org", "birthDate", Town.BORN),
                Map.of("email", "nobody@example.org", "birthDate", Town.BORN))) {
            api.add(Town.whole(town.post(Town.RECOVERY, typed)));
        }
        assertOne(api, "202 ");
        assertTrue(api.get(0).contains("call portal support"), api.get(0));

        PortalClient browser = PORTAL.client();
        browser.get("recover");
        List<String> page = new ArrayList<>();
        for (var name : List.of("robin", "nobody-has-this")) {
            page.add(Town.whole(new PublicForm(browser, "recover", Town.somewhere())
                    .submit(Map.of("username", name, "birthDate", Town.BORN))));
        }
        assertOne(page, "303 ");
    }

    @Test
    @DisplayName("R4 S17 sign-up answers 202 alike for patients, strangers, and whoever has an account")
    void signsUpAlike() {
        town.admit("e4", "Alex Newcomer");
        List<String> api = new ArrayList<>();
        for (var typed : List.of(
                Town.signUp("Robin", "Sample"), Town.signUp("Alex", "Newcomer"), Town.signUp("Nobody", "Unknown"))) {
            api.add(Town.whole(town.post(Town.SIGN_UP, typed)));
        }
        assertOne(api, "202 ");

        PortalClient browser = PORTAL.client();
        browser.get("sign-up");
        List<String> page = new ArrayList<>();
        for (var typed : List.of(Town.signUp("Robin", "Sample"), Town.signUp("Nobody", "Unknown"))) {
            page.add(Town.whole(new PublicForm(browser, "sign-up", Town.somewhere()).submit(typed)));
        }
        assertOne(page, "303 ");
    }

    @Test
    @DisplayName("S23 a wrong password and an unknown name are one answer")
    void logsNobodyInAlike() {
        assertOne(
                List.of(
                        Town.whole(PORTAL.client().logIn("robin", "wrong password")),
                        Town.whole(PORTAL.client().logIn("nobody-has-this", "wrong password"))),
                "401 ");
    }

    @Test
    @DisplayName("S18 a token that never was, of another purpose or no token at all: one answer, whatever the password")
    void resetsNobodyAlike() {
        List<String> api = new ArrayList<>();
        for (var token : List.of("x".repeat(43), "x", " ")) {
            for (var password : List.of(Town.PASSWORD, "password")) {
                api.add(Town.whole(town.post(Town.RESET, Map.of("token", token, "password", password))));
            }
        }
        assertOne(api, "403 ");
    }

    private static void assertOne(List<String> answers, String start) {
        assertEquals(1, Set.copyOf(answers).size(), answers::toString);
        assertTrue(answers.get(0).startsWith(start), answers::toString);
    }
}
