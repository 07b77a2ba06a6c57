package health.portico.benchmarks.load;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/** Logs in everybody of the demo hospital who may see records, and reads all pages of all categories of each patient. */
final class Walk {
    private static final List<String> PEOPLE = List.of("patient", "proxy", "teen", "turning18", "doctor");
    private static final List<String> CATEGORIES = List.of(
            "results",
            "notes",
            "encounters",
            "medications",
            "allergies",
            "immunizations",
            "problems",
            "procedures",
            "vitals",
            "reminders",
            "upcoming",
            "documents",
            "messages");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final URI base;

    Walk(URI base) {
        this.base = base;
    }

    /** Everyone reads everything that they may. */
    void go() throws Exception {
        for (var person : PEOPLE) {
            var session = Session.logIn(base, person);
            for (var patient : patients(session)) {
                for (var category : CATEGORIES) {
                    pages(session, "patients/" + patient + "/" + category + "?limit=100");
                }
            }
        }
    }

    private static List<String> patients(Session session) throws Exception {
        return ID.matcher(session.get("patients").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void pages(Session session, String path) throws Exception {
        HttpResponse<String> page = session.get(path);
        for (var next = NEXT.matcher(page.body()); next.find(); next = NEXT.matcher(page.body())) {
            page = session.get(path + "&cursor=" + next.group(1));
        }
    }
}
