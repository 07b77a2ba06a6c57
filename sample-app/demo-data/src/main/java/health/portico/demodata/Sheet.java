package health.portico.demodata;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/** What is added to one patient's record, and what that should show. Not thread-safe. */
final class Sheet {
    private final String role;
    private final String patientId;
    private final JsonObject patient;
    private final List<JsonObject> resources = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();

    Sheet(String role, String patientId, String name) {
        this.role = role;
        this.patientId = patientId;
        this.patient = Fhir.reference("Patient/" + patientId, name);
    }

    /** Return a reference to the patient. */
    JsonObject patient() {
        return patient;
    }

    void add(JsonObjectBuilder resource) {
        resources.add(resource.build());
    }

    void visible(String category, String item, String shows) {
        expectations.add(new Expectation(role, category, item, shows, true, List.of()));
    }

    void hidden(String category, String item, String shows, String... rules) {
        expectations.add(new Expectation(role, category, item, shows, false, List.of(rules)));
    }

    /** Say what an item shows; without rules it is visible. */
    void expect(String category, String item, String shows, List<String> rules) {
        expectations.add(new Expectation(role, category, item, shows, rules.isEmpty(), rules));
    }

    void release(String item, Clinician clinician, String reason, boolean attested) {
        releases.add(new Release(item, patientId, clinician.id(), Anchor.at(1, "11:20"), reason, attested));
    }

    List<JsonObject> resources() {
        return resources;
    }

    List<Expectation> expectations() {
        return expectations;
    }

    List<Release> releases() {
        return releases;
    }
}
