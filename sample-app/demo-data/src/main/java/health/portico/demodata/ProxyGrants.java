package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;

/** Whose records the log-in {@code proxy} may open (R44); such grants live in the portal's database. */
final class ProxyGrants {
    private ProxyGrants() {}

    static JsonArray of(Map<String, Person> people) {
        var proxy = people.get("proxy").id();
        return Fhir.list(
                grant(proxy, people.get("patient").id(), "adult child", "PROXY-FORM-0417", Anchor.day(200)),
                grant(proxy, people.get("child").id(), "parent", "PROXY-FORM-0418", Anchor.day(150)));
    }

    private static JsonObject grant(String proxy, String patient, String relationship, String form, String from) {
        return Json.createObjectBuilder()
                .add("proxy", proxy)
                .add("patient", patient)
                .add("relationship", relationship)
                .add("formReference", form)
                .add("from", from)
                .build();
    }
}
