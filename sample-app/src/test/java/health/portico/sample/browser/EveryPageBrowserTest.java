package health.portico.sample.browser;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page that the menu offers to anybody; a new entry of the menu is looked at without a new test. */
@Tag("browser")
class EveryPageBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final List<String> USERS =
            List.of("patient", "proxy", "teen", "turning18", "doctor", "records", "support", "compliance");

    /** Pages of staff and of the account belong to no record. */
    private static final Predicate<String> ELSEWHERE = path -> path.matches("(staff|account)/.*");

    private @Nullable Visit visit;
    private String opened = "";

    @TestFactory
    @DisplayName(
            "S46 S52 R77 every page of every menu can be used by everybody, reports nothing, keeps nothing and fits")
    Stream<DynamicTest> holdsForEveryPage() {
        return USERS.stream().flatMap(user -> Stream.of("en", "es-US")
                .flatMap(language -> paths(user).stream().flatMap(path -> Stream.of(1280, 390)
                        .map(width -> check(user, path, Look.DESK.in(language).wide(width))))));
    }

    @TestFactory
    @DisplayName("S46 S52 R77 so does one item of each list")
    Stream<DynamicTest> holdsForItems() {
        return Stream.of("patient", "proxy").flatMap(user -> Stream.of("en", "es-US")
                .flatMap(language -> items(user).stream().map(path -> check(user, path, Look.PHONE.in(language)))));
    }

    private DynamicTest check(String user, String path, Look look) {
        String name = "%s: %s, %s, %d px, day and night".formatted(user, path, look.language(), look.width());
        return DynamicTest.dynamicTest(name, () -> opened(user, path, look)
                .as(look)
                .assertWorded()
                .assertAccessible()
                .assertFits()
                .assertQuiet());
    }

    /** A page is loaded once for all widths, and by one browser window for all pages of somebody. */
    private Visit opened(String user, String path, Look look) {
        String who = user + " " + look.language() + " ";
        if (visit == null || !opened.startsWith(who)) {
            if (visit != null) {
                visit.page().context().close();
            }
            visit = PORTAL.somebody(user, look.options());
        }
        if (!opened.equals(who + path)) {
            opened = who + path;
            visit.as(look).go(path);
        }
        return visit;
    }

    /** What the shell shows as menu: pages of the first record that is not a patient's in care, then those of staff and of the account. */
    private static List<String> paths(String user) {
        PortalClient client = PORTAL.client(user);
        List<String> entries =
                client.get("api/v1/navigation").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .map(entry -> entry.getString("path"))
                        .toList();
        List<String> paths = new ArrayList<>(entries.stream().filter(ELSEWHERE).toList());
        ownPatient(client).ifPresent(patient -> {
            String record = "record/" + patient;
            paths.add(record);
            entries.stream().filter(ELSEWHERE.negate()).forEach(path -> paths.add(record + "/" + path));
            paths.add(record + "/search");
        });
        return paths;
    }

    /** The newest item of each list of the first record. */
    private static List<String> items(String user) {
        PortalClient client = PORTAL.client(user);
        return paths(user).stream()
                .filter(path -> path.startsWith("record/"))
                .flatMap(path -> newest(client, path).stream())
                .toList();
    }

    private static Optional<String> newest(PortalClient client, String path) {
        PortalAnswer list = client.get(path.replace("record/", "api/v1/patients/") + "?limit=1");
        if (list.status() != 200 || !list.body().startsWith("{\"items\":")) {
            return Optional.empty();
        }
        return list.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.containsKey("id"))
                .map(item -> path + '/' + item.getString("threadId", item.getString("id")))
                .findFirst();
    }

    private static Optional<String> ownPatient(PortalClient client) {
        PortalAnswer answer = client.get("api/v1/patients");
        if (answer.status() != 200) {
            return Optional.empty();
        }
        return Json.createReader(new StringReader(answer.body())).readArray().getValuesAs(JsonObject.class).stream()
                .filter(one -> !one.getString("relationship").equals("care"))
                .map(one -> one.getString("id"))
                .findFirst();
    }
}
