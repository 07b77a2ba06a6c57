package health.portico.sample.demo;

import health.portico.api.record.Attestation;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.Release;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who is who in the demo hospital, as of a day. Immutable.
 *
 * <p>A date without a time is the start of that day in the facility's zone.
 */
final class DemoManifest {
    private final JsonObject json;
    private final ZoneId zone;

    private DemoManifest(JsonObject json, ZoneId zone) {
        this.json = json;
        this.zone = zone;
    }

    static DemoManifest asOf(DemoHospital hospital, Instant now) {
        var zone = hospital.zone();
        String text = hospital.manifest(LocalDate.ofInstant(now, zone));
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new DemoManifest(reader.readObject(), zone);
        }
    }

    Person person(String logIn) {
        JsonObject person = json.getJsonObject("people").getJsonObject(logIn);
        return new Person(new PatientId(person.getString("id")), person.getString("name"));
    }

    Doctor doctor() {
        JsonObject doctor = json.getJsonObject("staff").getJsonObject("doctor");
        return new Doctor(new PractitionerId(doctor.getString("practitioner")), doctor.getString("name"));
    }

    List<Grant> proxyGrants() {
        return json.getJsonArray("proxyGrants").getValuesAs(JsonObject.class).stream()
                .map(this::grant)
                .toList();
    }

    private Grant grant(JsonObject grant) {
        return new Grant(
                new PatientId(grant.getString("proxy")),
                new PatientId(grant.getString("patient")),
                grant.getString("relationship"),
                grant.getString("formReference"),
                moment(grant.getString("from")),
                Optional.ofNullable(grant.getString("until", null)).map(this::moment));
    }

    List<Released> releases() {
        return json.getJsonArray("releases").getValuesAs(JsonObject.class).stream()
                .map(this::released)
                .toList();
    }

    private Released released(JsonObject release) {
        JsonObject attested = release.getJsonObject("attestation");
        return new Released(
                new ItemId(release.getString("item")),
                new PatientId(release.getString("patient")),
                moment(release.getString("at")),
                release.getString("reason"),
                new Attestation(attested.getBoolean("requested"), attested.getBoolean("discussed")));
    }

    private OffsetDateTime moment(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay(zone).toOffsetDateTime();
    }

    /** A patient who can log in. */
    record Person(PatientId id, String name) {}

    /** The clinician who can log in. */
    record Doctor(PractitionerId id, String name) {}

    /** A grant that a patient's own account holds over another patient. */
    record Grant(
            PatientId proxy,
            PatientId patient,
            String relationship,
            String formReference,
            OffsetDateTime from,
            Optional<OffsetDateTime> until) {}

    /** A result that the doctor released. */
    record Released(ItemId item, PatientId patient, OffsetDateTime at, String reason, Attestation attestation) {
        Release by(String account) {
            return new Release(account, at, reason, attestation);
        }
    }
}
