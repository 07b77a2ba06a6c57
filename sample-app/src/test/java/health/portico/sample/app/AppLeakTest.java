package health.portico.sample.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.sample.http.DemoPortal;
import health.portico.sample.http.Expectations;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks through everything that an app can open and looks for the words that stand in hidden items alone. */
class AppLeakTest {
    private static final Set<Category> GIVEN = Set.of(
            Category.RESULTS,
            Category.MEDICATIONS,
            Category.ALLERGIES,
            Category.IMMUNIZATIONS,
            Category.PROBLEMS,
            Category.PROCEDURES,
            Category.VITALS);

    @RegisterExtension
    static final DemoPortal PORTAL = new DemoPortal();

    @ParameterizedTest
    @ValueSource(strings = {"patient", "teen", "turning18"})
    @DisplayName(
            "R40 R69 no word of a hidden item reaches an app that was allowed everything, and no item that its patient does not see")
    void showsNoWordOfHiddenItems(String logIn) {
        var app = Reader.ofDemo(PORTAL.uri(), logIn);
        var owner = PORTAL.loggedIn(logIn);
        var record = "api/v1/patients/" + Expectations.patient(logIn);
        Set<String> seen = new HashSet<>();
        for (Category category : Category.ALL) {
            if (GIVEN.contains(category)) {
                walk(app, owner, record + "/" + category, seen);
            } else {
                assertEquals(403, app.get(record + "/" + category).status(), category::name);
            }
        }
        clean(app.get(record + "/demographics"));
        for (var words : List.of("canary", "note", "visit", "message")) {
            found(clean(app.get(record + "/search?limit=100&q=" + words)).json())
                    .forEach(item -> assertTrue(seen.contains(item), item));
        }
    }

    private static void walk(Reader app, PortalClient owner, String list, Set<String> seen) {
        int counted = 0;
        String next = list + "?limit=100";
        while (!next.isEmpty()) {
            JsonObject page = clean(app.get(next)).json();
            for (String item : found(page)) {
                clean(app.get(list + "/" + item));
                assertEquals(200, owner.get(list + "/" + item).status());
                seen.add(item);
                counted++;
            }
            next = page.containsKey("next") ? list + "?limit=100&cursor=" + page.getString("next") : "";
            assertTrue(!next.isEmpty() || counted == page.getInt("total"), list);
        }
    }

    private static List<String> found(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }

    private static PortalAnswer clean(PortalAnswer answer) {
        assertEquals(200, answer.status(), answer.body());
        assertFalse(answer.body().toLowerCase(Locale.ROOT).contains("canary"), answer::body);
        return answer;
    }
}
