package health.portico.sample.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHospitalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("^\\{\"resourceType\":\"([A-Za-z]+)\",\"id\":\"([^\"]+)\"");

    private static final Pattern DATA = Pattern.compile("\"data\":\"([^\"]+)\"");

    @TempDir
    static Path directory;

    private static final DemoHospital HOSPITAL = new DemoHospital();
    private static final Map<String, List<String>> LINES = new HashMap<>();

    @BeforeAll
    static void unpack() {
        HOSPITAL.unpack(directory, TODAY);
        files().forEach(file -> LINES.put(file, read(file)));
    }

    @Test
    @DisplayName("At least ten patients of different sizes, each in a file of its own that begins with the Patient")
    void holdsPatients() {
        var patients = files().filter(file -> file.startsWith("patients/")).toList();
        var sizes = patients.stream().map(file -> lines(file).size()).collect(toSet());
        assertTrue(patients.size() >= 10 && sizes.size() >= 10, () -> patients.size() + " patients, sizes " + sizes);
        for (var file : patients) {
            var id = file.substring("patients/".length(), file.length() - ".ndjson".length());
            assertTrue(lines(file).get(0).startsWith("{\"resourceType\":\"Patient\",\"id\":\"" + id + "\""), file);
        }
    }

    @Test
    @DisplayName(
            "Every reference leads to a resource of the same patient or a shared one, but for the one that shows a lost visit")
    void resolvesReferences() {
        var shared = ids("shared.ndjson");
        var lost = new HashSet<String>();
        files().forEach(file -> {
            var known = new HashSet<>(shared);
            known.addAll(ids(file));
            lines(file)
                    .forEach(line ->
                            references(line).filter(r -> !known.contains(r)).forEach(lost::add));
        });
        assertEquals(Set.of("Encounter/demo-visit-that-no-file-has"), lost);
    }

    @Test
    @DisplayName("R58 The named people are 15, 18 and 8 years old today")
    void agesOnTheDay() {
        assertEquals("2011-07-15", birthDate("teen"));
        assertEquals("2008-07-15", birthDate("turning18"));
        assertEquals("2018-07-15", birthDate("child"));
    }

    @Test
    @DisplayName("R29 Nothing lies ahead of today but what is upcoming")
    void leavesTheFutureToTheUpcoming() {
        var moment = Pattern.compile("\"(20\\d\\d-\\d\\d-\\d\\d)[T\"]");
        files().forEach(file -> lines(file).stream()
                .filter(line ->
                        !line.contains("\"ServiceRequest\"") && !line.contains("\"resourceType\":\"Appointment\""))
                .forEach(line -> moment.matcher(line)
                        .results()
                        .forEach(found -> assertFalse(
                                LocalDate.parse(found.group(1)).isAfter(TODAY),
                                () -> found.group(1) + " in " + line))));
    }

    @Test
    @DisplayName("R57 The text of a note and the date of its visit agree")
    void movesNotesWithTheirVisits() {
        var note = resource("DocumentReference.demo-note-office");
        var text = text(note.getJsonArray("content").getJsonObject(0).getJsonObject("attachment"));
        assertEquals("2026-07-03T11:00:00-07:00", note.getString("date"));
        assertTrue(text.startsWith("Visit of 2026-07-03\n"), text);
    }

    @Test
    @DisplayName("S39 A canary stands in hidden items, and in what a report with a hidden member loses, nowhere else")
    void marksHiddenItemsOnly() {
        var marked = new HashSet<String>();
        files().forEach(file -> lines(file).stream()
                .filter(line -> line.contains("CANARY") || decoded(line).contains("CANARY"))
                .map(DemoHospitalTest::itemId)
                .forEach(marked::add));
        var expected = expectations().stream()
                .filter(item -> !item.getBoolean("visible"))
                .map(item -> item.getString("item"))
                .collect(toSet());
        expected.addAll(Set.of(
                "DiagnosticReport.demo-report-mixed",
                "DiagnosticReport.demo-report-separate",
                "DiagnosticReport.demo-note-hidden-by-author-report"));
        assertEquals(expected, marked);
    }

    @Test
    @DisplayName("R58 Each of the eight exclusions hides one note all by itself, and one note has seven reasons")
    void showsEachExclusionAlone() {
        var alone = expectations().stream()
                .filter(item -> item.getString("category").equals("notes"))
                .map(item -> item.getJsonArray("hiddenBy"))
                .filter(rules -> rules.size() == 1)
                .map(rules -> rules.getString(0))
                .collect(toSet());
        assertEquals(8, alone.size(), alone::toString);
        assertTrue(expectations().stream()
                .anyMatch(item -> item.getJsonArray("hiddenBy").size() == 7));
    }

    @Test
    @DisplayName("Every item of the manifest, every grant and every release names what is in the files")
    void manifestNamesWhatExists() {
        var known = new HashSet<String>();
        files().forEach(file -> known.addAll(ids(file)));
        expectations()
                .forEach(
                        item -> assertTrue(known.contains(item.getString("item").replace('.', '/')), item::toString));
        manifest().getJsonArray("releases").getValuesAs(JsonObject.class).forEach(release -> {
            assertTrue(known.contains(release.getString("item").replace('.', '/')));
            assertTrue(known.contains("Practitioner/" + release.getString("clinician")));
        });
        manifest().getJsonArray("proxyGrants").getValuesAs(JsonObject.class).forEach(grant -> {
            assertTrue(known.contains("Patient/" + grant.getString("patient")));
            assertTrue(known.contains("Patient/" + grant.getString("proxy")));
            assertTrue(LocalDate.parse(grant.getString("from")).isBefore(TODAY));
        });
    }

    @Test
    @DisplayName("S39 The doctor has the demo patient and several others in care, but not all")
    void limitsTheDoctor() {
        var doctor = manifest().getJsonObject("staff").getJsonObject("doctor");
        var reference = "\"Practitioner/" + doctor.getString("practitioner") + "\"";
        var inCare = files().filter(file -> file.startsWith("patients/"))
                .filter(file -> lines(file).stream().anyMatch(line -> line.contains(reference)))
                .map(file -> file.substring("patients/".length(), file.length() - ".ndjson".length()))
                .collect(toSet());
        var named = doctor.getJsonArray("patients").stream()
                .map(value -> value.toString().replace("\"", ""))
                .collect(toSet());
        assertEquals(named, inCare);
        assertTrue(named.size() > 3 && named.size() < files().count() - 3);
    }

    @Test
    @DisplayName("The same day is unpacked once, another day anew")
    void skipsWhatIsThere(@TempDir Path other) throws IOException {
        var hospital = new DemoHospital();
        hospital.unpack(other, TODAY);
        var file = other.resolve(hospital.files().get(0));
        var stale = Files.writeString(other.resolve("patients/stale.ndjson"), "{}");
        var longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(file, longAgo);
        hospital.unpack(other, TODAY);
        assertEquals(longAgo, Files.getLastModifiedTime(file));
        hospital.unpack(other, TODAY.plusDays(1));
        assertNotEquals(longAgo, Files.getLastModifiedTime(file));
        assertFalse(Files.exists(stale));
    }

    private static Stream<String> files() {
        return HOSPITAL.files().stream();
    }

    private static List<String> lines(String file) {
        return LINES.get(file);
    }

    private static List<String> read(String file) {
        try {
            return Files.readAllLines(directory.resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ids(String file) {
        return lines(file).stream().map(line -> itemId(line).replace('.', '/')).collect(toSet());
    }

    private static String itemId(String line) {
        var found = ID.matcher(line);
        assertTrue(found.find(), line);
        return found.group(1) + "." + found.group(2);
    }

    private static Stream<String> references(String line) {
        return REFERENCE.matcher(line).results().map(found -> found.group(1));
    }

    private static String decoded(String line) {
        var data = DATA.matcher(line);
        var all = new ArrayList<String>();
        while (data.find()) {
            all.add(new String(Base64.getDecoder().decode(data.group(1)), UTF_8));
        }
        return String.join("\n", all);
    }

    private static String text(JsonObject attachment) {
        return new String(Base64.getDecoder().decode(attachment.getString("data")), UTF_8);
    }

    private static JsonObject manifest() {
        return Json.createReader(new StringReader(HOSPITAL.manifest(TODAY))).readObject();
    }

    private static List<JsonObject> expectations() {
        return manifest().getJsonArray("expectations").getValuesAs(JsonObject.class);
    }

    private static String birthDate(String role) {
        var id = manifest().getJsonObject("people").getJsonObject(role).getString("id");
        return resource("Patient." + id).getString("birthDate");
    }

    private static JsonObject resource(String item) {
        return files().flatMap(file -> lines(file).stream())
                .filter(line -> itemId(line).equals(item))
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .findFirst()
                .orElseThrow();
    }
}
