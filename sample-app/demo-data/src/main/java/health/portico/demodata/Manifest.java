package health.portico.demodata;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonCollectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is who in the demo hospital, and what the demo enters into the portal's database. Not thread-safe. */
final class Manifest {
    static final String SHARED = "shared.ndjson.gz";

    private final Path target;
    private final Clinician doctor;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<JsonObject> files = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final StringBuilder digests = new StringBuilder();

    Manifest(Path target, Clinician doctor) {
        this.target = target;
        this.doctor = doctor;
    }

    static String fileOf(String patient) {
        return "patients/" + patient + ".ndjson.gz";
    }

    void add(Person person, Sheet sheet, RecordFile file) throws IOException {
        people.put(person.member().role(), person);
        expectations.addAll(sheet.expectations());
        releases.addAll(sheet.releases());
        addFile(fileOf(person.id()), file);
    }

    void addShared(RecordFile file) throws IOException {
        file.close();
        addFile(SHARED, file);
    }

    private void addFile(String name, RecordFile file) throws IOException {
        digests.append(HexFormat.of().formatHex(RecordFile.digest(target.resolve(name))));
        files.add(Json.createObjectBuilder()
                .add("file", name)
                .add("resources", file.resources())
                .add("bytes", file.bytes())
                .build());
    }

    Clinician doctor() {
        return doctor;
    }

    Map<String, Person> people() {
        return people;
    }

    List<JsonObject> files() {
        return files;
    }

    List<Expectation> expectations() {
        return expectations;
    }

    /** Write the manifest, one member a line so that changes can be read. */
    void write() throws IOException {
        var lines = new ArrayList<String>();
        var build = Fhir.idFrom(digests.toString());
        lines.add("\"build\":\"" + build + "\",\"anchor\":\"" + Anchor.TODAY + "\",\"zone\":\"" + Anchor.ZONE + "\"");
        lines.add("\"people\":"
                + people().entrySet().stream()
                        .collect(
                                Json::createObjectBuilder,
                                (all, one) -> all.add(one.getKey(), person(one.getValue())),
                                JsonObjectBuilder::addAll)
                        .build());
        lines.add("\"staff\":"
                + Json.createObjectBuilder().add("doctor", staff(doctor)).build());
        lines.add("\"proxyGrants\":" + ProxyGrants.of(people));
        lines.add(array("releases", releases.stream().map(Manifest::release).toList()));
        lines.add(array("files", files));
        lines.add(array(
                "expectations", expectations.stream().map(Manifest::expectation).toList()));
        Files.writeString(target.resolve("manifest.json"), "{" + String.join(",\n", lines) + "}\n", UTF_8);
    }

    private static String array(String name, List<JsonObject> members) {
        return "\"" + name + "\":[\n"
                + String.join(",\n", members.stream().map(JsonObject::toString).toList()) + "]";
    }

    private static JsonObject person(Person person) {
        return Json.createObjectBuilder()
                .add("id", person.id())
                .add("name", person.name())
                .build();
    }

    private JsonObject staff(Clinician clinician) {
        JsonArrayBuilder patients = Json.createArrayBuilder();
        people.values().stream()
                .filter(person -> person.member().inCareOfDoctor())
                .forEach(person -> patients.add(person.id()));
        return Json.createObjectBuilder()
                .add("practitioner", clinician.id())
                .add("name", clinician.name())
                .add("patients", patients)
                .build();
    }

    private static JsonObject release(Release release) {
        return Json.createObjectBuilder()
                .add("item", release.item())
                .add("patient", release.patient())
                .add("clinician", release.clinician())
                .add("at", release.at())
                .add("reason", release.reason())
                .add(
                        "attestation",
                        Json.createObjectBuilder()
                                .add("requested", release.attested())
                                .add("discussed", release.attested()))
                .build();
    }

    private static JsonObject expectation(Expectation expectation) {
        return Json.createObjectBuilder()
                .add("patient", expectation.patient())
                .add("category", expectation.category())
                .add("item", expectation.item())
                .add("visible", expectation.visible())
                .add(
                        "hiddenBy",
                        expectation.hiddenBy().stream().map(Json::createValue).collect(JsonCollectors.toJsonArray()))
                .add("shows", expectation.shows())
                .build();
    }
}
