package health.portico.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.Classification;
import health.portico.api.record.Coding;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.ResultClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs of a hospital, on a class path that lives in memory. */
class PackTest {
    private static final String HEAD =
            "extends=default-1\nname=ours\nversion=1\ncitation=Board\neffective.from=2026-01-01T00:00:00Z\n";

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    @DisplayName("R19 R22 R23 R25 R29 R39 R58 R69 the default pack is what the FAQ says")
    void readsDefaultPack() {
        PolicyPack pack = PolicyTimeline.of("default").at(Instant.EPOCH);

        assertEquals(Map.of(ResultClass.LABORATORY, 1), pack.results().delayDays());
        assertEquals(
                Set.of(ManualRelease.ALLOWED),
                Set.copyOf(pack.results().manual().values()));
        assertEquals(1, pack.results().restricted().size());
        assertEquals(
                Set.of(EncounterClass.OFFICE, EncounterClass.HOME, EncounterClass.VIDEO),
                pack.notes().visits());
        assertEquals(new ProxyPolicy(0, Optional.empty()), pack.proxies());
        assertEquals(11, pack.scopes().shared().size());
        assertEquals(Set.of(ResultClass.LABORATORY), pack.scopes().appResults());
        assertEquals("default-1", pack.toString());
        assertTrue(pack.citation().startsWith("My CS-Link FAQ"));
    }

    @Test
    @DisplayName("R22 R23 R46 the pack us-ca adds restricted results, attestation and tiers of age")
    void readsCalifornianPack() {
        PolicyPack pack = PolicyTimeline.of("us-ca").at(Instant.EPOCH);

        assertEquals(
                "[hiv, hepatitis, drug-abuse, tissue, labelled]",
                pack.results().restricted().stream()
                        .map(SpecialResults::name)
                        .toList()
                        .toString());
        assertTrue(pack.results().restricted().stream().allMatch(g -> g.manual() == ManualRelease.ATTESTED));
        assertEquals(
                new ProxyPolicy(1, Optional.of(new ProxyPolicy.Tier(12, 1, Set.of(Category.NOTES, Category.RESULTS)))),
                pack.proxies());
        assertTrue(pack.citation().contains("123148"));
        assertTrue(pack.citation().contains("have counsel confirm"));
        assertEquals(PolicyTimeline.of("default").at(Instant.EPOCH).scopes(), pack.scopes());
    }

    @Test
    void readsPackOfHospital() {
        try (var files = new Files()) {
            files.put(
                    "packs/ours-1.properties",
                    HEAD + "results.automatic.imaging.days=10\nresults.manual.imaging=forbidden");

            PolicyPack pack = PolicyTimeline.of("ours").at(Instant.parse("2026-05-20T00:00:00Z"));

            assertEquals(
                    Map.of(ResultClass.LABORATORY, 1, ResultClass.IMAGING, 10),
                    pack.results().delayDays());
            assertEquals(ManualRelease.FORBIDDEN, pack.results().manual().get(ResultClass.IMAGING));
            assertEquals(Instant.parse("2026-01-01T00:00:00Z"), pack.effectiveFrom());
            assertEquals(Optional.empty(), pack.effectiveUntil());
        }
    }

    @Test
    @DisplayName("R22 a hospital completes the portal's lists by naming its own beside them")
    void completesListsOfThePortal() {
        try (var files = new Files()) {
            files.put(
                    "packs/ours-1.properties",
                    HEAD + "results.restricted=drug-abuse, labelled\nresults.restricted.drug-abuse.manual=attested\n"
                            + "results.restricted.drug-abuse.codes=drug-abuse-tests, our-drug-tests");
            files.put("codes/our-drug-tests.txt", "urn:ours|DOA7 Drugs in hair");

            var group = PolicyTimeline.of("ours")
                    .at(NEW_YEAR)
                    .results()
                    .restricted()
                    .get(0)
                    .codes();

            assertTrue(group.hasAny(Set.of(new Coding("urn:ours", "DOA7"))));
            assertTrue(group.hasAny(Set.of(new Coding("http://loinc.org", "3349-8"))));
            assertFalse(group.hasAny(Set.of(new Coding("http://loinc.org", "2951-2"))));
        }
    }

    @Test
    @DisplayName(
            "R58.7 R59 a hospital names its own departments that are none of mental health; all others of their system hide")
    void knowsOtherDepartmentsOfTheHospital() {
        try (var files = new Files()) {
            files.put(
                    "packs/ours-1.properties",
                    HEAD + "notes.departments.others=other-departments, other-specialties, our-departments");
            files.put("codes/our-departments.txt", "urn:ours|GP General practice");

            var departments = PolicyTimeline.of("ours").at(NEW_YEAR).notes().departments();

            assertFalse(departments.isOrMayBe(Classification.of(new Coding("urn:ours", "GP"))));
            assertTrue(departments.isOrMayBe(Classification.of(new Coding("urn:ours", "PSY"))));
            assertFalse(departments.isOrMayBe(Classification.of(new Coding("http://snomed.info/sct", "394579002"))));
        }
    }

    @Test
    @DisplayName(
            "R58.6 R58.7 every specialty of mental health names a department of it, too; no code is in a list and among the others")
    void hidesDepartmentsOfAllSpecialties() {
        var notes = PolicyTimeline.of("default").at(Instant.EPOCH).notes();

        for (Coding specialty : codings("mental-health-specialties")) {
            assertTrue(notes.departments().hasAny(Set.of(specialty)), specialty::token);
        }
        for (Coding other : codings("other-specialties")) {
            assertFalse(notes.departments().isOrMayBe(Classification.of(other)), other::token);
            assertFalse(notes.specialties().isOrMayBe(Classification.of(other)), other::token);
        }
    }

    private static List<Coding> codings(String list) {
        return CodeList.read(list).words().keySet().stream()
                .map(token -> token.split("\\|"))
                .map(parts -> new Coding(parts[0], parts[1]))
                .toList();
    }

    @Test
    void keepsItsOwnPackWhateverTheHospitalBrings() {
        try (var files = new Files()) {
            files.put("packs/default-1.properties", "nonsense");

            assertEquals(
                    "default", PolicyTimeline.of("default").at(Instant.EPOCH).name());
        }
    }

    @Test
    @DisplayName("R19 a release on the same day is accepted only where the pack says so")
    void acceptsSameDayWhereSaidSo() {
        try (var files = new Files()) {
            files.put(
                    "packs/ours-1.properties",
                    HEAD + "results.automatic.same-day=allowed\nresults.automatic.laboratory.days=0");

            assertEquals(
                    Map.of(ResultClass.LABORATORY, 0),
                    PolicyTimeline.of("ours").at(Instant.EPOCH).results().delayDays());
        }
    }

    /** One line too many or another value in a pack that is right otherwise, and the sentence that refuses it. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    results.automatic.laboratory.days=11        ; results.automatic.laboratory.days: 11 is not a whole number from 1 to 10
                    results.automatic.laboratory.days=0         ; results.automatic.laboratory.days: 0 is not a whole number from 1 to 10
                    results.automatic.laboratory.days=-1        ; results.automatic.laboratory.days: -1 is not a whole number from 1 to 10
                    results.automatic.laboratory.days=one       ; results.automatic.laboratory.days: one is not a whole number from 1 to 10
                    results.automatic.laboratory.days=          ; results.automatic.laboratory.days: has no value
                    results.automatic.same-day=yes              ; results.automatic.same-day: says something else than allowed
                    results.automatic.unknown.days=1            ; results.automatic.unknown.days: is not known
                    results.automatic.laboratory.day=2          ; results.automatic.laboratory.day: is not known
                    results.manual.imaging=never                ; results.manual.imaging: never is none of [allowed, attested, forbidden]
                    results.restricted=hiv                      ; results.restricted.hiv: has neither codes nor labels nor classes
                    results.restricted=labelled, labelled       ; results.restricted: has an empty word or the same word twice
                    results.restricted=labelled,                ; results.restricted: has an empty word or the same word twice
                    results.restricted.hiv.manual=attested      ; results.restricted.hiv.manual: is not known
                    results.sensitive.classes=lab               ; results.sensitive.classes: lab is none of [laboratory, imaging, pathology, other, unknown]
                    results.sensitive.labels=nowhere            ; results.sensitive.labels: there is no code list codes/nowhere.txt
                    notes.visits=office, telephone              ; notes.visits: names visits whose notes are never shown
                    notes.visits=inpatient                      ; notes.visits: names visits whose notes are never shown
                    notes.visits=emergency, video               ; notes.visits: names visits whose notes are never shown
                    notes.visits=office, unknown                ; notes.visits: names visits whose notes are never shown
                    apps.results=laboratory, unknown            ; apps.results: names unknown, which is no sort
                    notes.visits=office, phone                  ; notes.visits: phone is none of [office, inpatient, emergency, home, video, telephone, unknown]
                    notes.specialties=empty                     ; notes.specialties: code list codes/empty.txt is empty
                    notes.departments=broken                    ; notes.departments: code list codes/broken.txt: not a system|code with words: 2084P0800X Psychiatry
                    notes.departments=twice                     ; notes.departments: code list codes/twice.txt: twice the same code: http://a|1
                    share.categories=results, notes             ; share.categories: names notes or messages, which are never let out
                    apps.categories=messages                    ; apps.categories: names notes or messages, which are never let out
                    apps.categories=bills                       ; apps.categories: has a word that is none of [results, notes, encounters, medications, allergies, immunizations, problems, procedures, vitals, reminders, upcoming, documents, messages]
                    upcoming.types=unknown                      ; upcoming.types: unknown is none of [laboratory, imaging, surgery, other]
                    proxies.minor.ends-days-before-adulthood=-1 ; proxies.minor.ends-days-before-adulthood: -1 is not a whole number from 0 to 366
                    proxies.minor.limited.from-age=18           ; proxies.minor.limited.from-age: 18 is not a whole number from 0 to 17
                    proxies.minor.limited.from-age=12           ; proxies.minor.limited.days-before: is missing
                    proxies.minor.limited.days-before=1         ; proxies.minor.limited.days-before: is not known
                    effective.from=2026-01-01                   ; effective.from: 2026-01-01 is not a moment with an offset
                    effective.until=soon                        ; effective.until: soon is not a moment with an offset
                    effective.until=2027-01-01T00:00:00Z        ; effective.until: is not the moment from which the next edition is in force
                    name=theirs                                 ; name: is not the name of the file
                    version=2                                   ; version: is not the version in the name of the file
                    citation=                                   ; citation: has no value
                    extends=nowhere-1                           ; extends: there is no pack nowhere-1
                    extends=us-ca-1                             ; extends: us-ca-1 extends another pack itself
                    """)
    void refusesWithSentence(String line, String sentence) {
        try (var files = new Files()) {
            String key = line.substring(0, line.indexOf('=') + 1);
            String head =
                    HEAD.lines().filter(other -> !other.startsWith(key)).reduce("", (all, other) -> all + other + "\n");
            files.put("packs/ours-1.properties", head + line);
            files.put("codes/empty.txt", "# nothing\n\n");
            files.put("codes/broken.txt", "2084P0800X Psychiatry");
            files.put("codes/twice.txt", "http://a|1 One\nhttp://a|1 Another");

            String message = assertThrows(IllegalArgumentException.class, () -> PolicyTimeline.of("ours"))
                    .getMessage();

            assertTrue(message.endsWith(", key " + sentence), message);
            assertTrue(message.startsWith("policy pack "), message);
            assertTrue(message.contains("ours-1"), message);
        }
    }

    @Test
    void refusesKeyThatStandsTwice() {
        try (var files = new Files()) {
            files.put("packs/ours-1.properties", HEAD + "version=1");

            assertRefused("policy pack packs/ours-1.properties, key version: stands twice");
        }
    }

    @Test
    void refusesMissingKey() {
        try (var files = new Files()) {
            files.put("packs/ours-1.properties", "name=ours\nversion=1");

            assertRefused("policy pack packs/ours-1.properties, key citation: is missing");
        }
    }

    @Test
    void inheritsNoHead() {
        try (var files = new Files()) {
            files.put("packs/ours-1.properties", "extends=default-1\nname=ours\nversion=1\ncitation=Board");

            assertRefused("policy pack packs/ours-1.properties, key effective.from: is missing");
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        try (var files = new Files()) {
            files.putBytes("packs/ours-1.properties", new byte[] {'a', '=', (byte) 0xe9, '\n'});

            assertRefused("policy file packs/ours-1.properties cannot be read: it is not UTF-8");
        }
    }

    @Test
    void refusesHalfACharacter() {
        try (var files = new Files()) {
            files.put("packs/ours-1.properties", "citation=Board \\u12");

            assertRefused(
                    "policy file packs/ours-1.properties cannot be read: a \\u in it is not followed by four hexadecimal digits");
        }
    }

    @Test
    void refusesListOfCodesThatIsNotUtf8() {
        try (var files = new Files()) {
            files.put("packs/ours-1.properties", HEAD + "notes.departments=own");
            files.putBytes("codes/own.txt", new byte[] {'a', '|', '1', ' ', (byte) 0xe9, '\n'});

            assertRefused(
                    "policy pack packs/ours-1.properties, key notes.departments: policy file codes/own.txt cannot be read: it is not UTF-8");
        }
    }

    private static void assertRefused(String sentence) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> PolicyTimeline.of("ours"));
        assertEquals(sentence, refusal.getMessage());
    }
}
