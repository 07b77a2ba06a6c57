package health.portico.core.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.record.Attestation;
import health.portico.api.record.Category;
import health.portico.api.record.Coding;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.api.record.Measurement;
import health.portico.api.record.Observation;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.api.visibility.VisibleItem;
import health.portico.api.visibility.VisiblePage;
import health.portico.core.rules.ReportRules;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PortalRecordAccessTest {
    private static final PatientId PATIENT = FakeHospital.PATIENT;
    private static final Viewer SELF = Viewer.self(PATIENT);
    private static final Viewer STRANGER = Viewer.self(new PatientId("p2"));

    private final FakeHospital hospital = new FakeHospital();

    @Test
    @DisplayName("R20 lists observations on clocks of their own and counts visible ones only")
    void listsVisibleResultsOnly() {
        hospital.items.addAll(List.of(
                Items.result("Observation.a", 3),
                Items.result("Observation.b", 0),
                Items.sensitiveResult("Observation.c", 3)));

        VisiblePage page = hospital.access().list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST);

        assertEquals(List.of("Observation.a"), ids(page.items()));
        assertEquals(1, page.total());
        assertTrue(page.next().isEmpty());
    }

    @Test
    @DisplayName("R22 lists results of one test, the hidden ones neither shown nor counted, page by page")
    void listsResultsOfOneTest() {
        Observation first = Items.result("Observation.a", 5);
        Coding code = first.facts().codes().get(0);
        hospital.items.addAll(List.of(
                first,
                Items.result("Observation.b", 4),
                Items.sensitiveResult("Observation.c", 3),
                Items.ofTest(Items.result("Observation.d", 3), new Coding("http://loinc.org", "718-7"))));

        VisiblePage newest = hospital.access().resultsOf(SELF, PATIENT, code, new PageRequest(1, Optional.empty()));
        VisiblePage oldest = hospital.access().resultsOf(SELF, PATIENT, code, new PageRequest(1, newest.next()));
        VisiblePage none = hospital.access().resultsOf(SELF, PATIENT, new Coding("", code.code()), PageRequest.FIRST);

        assertEquals(List.of("Observation.b"), ids(newest.items()));
        assertEquals(2, newest.total());
        assertEquals(List.of("Observation.a"), ids(oldest.items()));
        assertTrue(oldest.next().isEmpty());
        assertEquals(0, none.total());
        assertThrows(
                PortalException.class, () -> hospital.access().resultsOf(STRANGER, PATIENT, code, PageRequest.FIRST));
    }

    @Test
    @DisplayName(
            "R40 a report with a hidden member loses conclusion, documents and narrative, and the member's reference")
    void stripsReportWithHiddenMember() {
        hospital.items.addAll(List.of(
                Items.result("Observation.a", 3),
                Items.sensitiveResult("Observation.b", 3),
                Items.report("DiagnosticReport.r", "Observation.a", "Observation.b")));

        var report = (DiagnosticReport) item("DiagnosticReport.r").item();

        assertEquals(List.of(new ItemId("Observation.a")), report.members());
        assertTrue(report.conclusion().isEmpty() && report.narrative().isEmpty());
        assertTrue(report.presentedForm().isEmpty());
    }

    @Test
    @DisplayName("R40 a member that the source does not have counts as hidden")
    void stripsReportWithMissingMember() {
        hospital.items.addAll(List.of(
                Items.result("Observation.a", 3),
                Items.report("DiagnosticReport.r", "Observation.a", "Observation.gone")));

        var report = (DiagnosticReport) item("DiagnosticReport.r").item();

        assertEquals(List.of(new ItemId("Observation.a")), report.members());
        assertTrue(report.conclusion().isEmpty());
    }

    @Test
    @DisplayName(
            "R22 R40 an observation loses what was found if anything out of which it was made is hidden or not there")
    void stripsObservationWithHiddenPart() {
        hospital.items.addAll(List.of(
                Items.result("Observation.a", 3),
                Items.sensitiveResult("Observation.b", 3),
                Items.pointingTo(Items.result("Observation.panel", 3), "member", "Observation.b"),
                Items.pointingTo(Items.result("Observation.ratio", 3), "source", "Observation.gone"),
                Items.pointingTo(Items.result("Observation.whole", 3), "member", "Observation.a")));

        for (String id : List.of("Observation.panel", "Observation.ratio")) {
            var stripped = (Observation) item(id).item();
            assertEquals(Measurement.NONE, stripped.measurement());
            assertEquals(List.of(), stripped.parts());
        }
        assertTrue(((Observation) item("Observation.whole").item())
                .measurement()
                .text()
                .isPresent());
    }

    @Test
    @DisplayName("R40 a report whose members are all visible is whole")
    void keepsWholeReport() {
        hospital.items.addAll(
                List.of(Items.result("Observation.a", 3), Items.report("DiagnosticReport.r", "Observation.a")));

        assertEquals(
                Optional.of(Items.CANARY),
                ((DiagnosticReport) item("DiagnosticReport.r").item()).conclusion());
    }

    @Test
    @DisplayName("R40 a report without a visible member is hidden, and says why to staff")
    void hidesReportWithoutVisibleMember() {
        hospital.items.addAll(List.of(
                Items.sensitiveResult("Observation.b", 3), Items.report("DiagnosticReport.r", "Observation.b")));

        assertThrows(PortalException.class, () -> item("DiagnosticReport.r"));
        var view = hospital.views().now(SELF, PATIENT, Purpose.EXPLAIN);
        var decision = view.decision(Category.RESULTS, new ItemId("DiagnosticReport.r"))
                .orElseThrow();
        assertEquals(List.of(ReportRules.NO_VISIBLE_MEMBER.id()), decision.hiddenBy());
        assertFalse(decision.visible());
    }

    @Test
    @DisplayName("R40 a reference to a hidden item is taken out, one to a visible item stays")
    void takesOutReferencesToHiddenItems() {
        hospital.items.addAll(List.of(
                Items.pointingTo(Items.result("Observation.a", 3), "reason", "Observation.hidden"),
                Items.pointingTo(Items.result("Observation.b", 3), "reason", "Observation.a"),
                Items.sensitiveResult("Observation.hidden", 3)));

        assertEquals(List.of(), item("Observation.a").item().references());
        assertEquals(
                List.of(new ItemReference("reason", new ItemId("Observation.a"))),
                item("Observation.b").item().references());
    }

    @Test
    @DisplayName("R23 a release by hand is seen by the very next request")
    void seesReleaseAtOnce() {
        hospital.items.add(Items.result("Observation.new", 0));
        var access = hospital.access();
        assertEquals(
                0,
                access.list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST).total());

        hospital.releases.put(
                new ItemId("Observation.new"),
                new Release("doctor", FakeHospital.NOW.atOffset(ZoneOffset.UTC), "asked for", Attestation.NONE));

        assertEquals(
                1,
                access.list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST).total());
    }

    @Test
    @DisplayName("R23 a source cannot release a result by itself")
    void ignoresReleaseOfTheSource() {
        var result = Items.result("Observation.new", 0);
        hospital.items.add(result.withFacts(result.facts()
                .withRelease(Optional.of(new Release(
                        "source", FakeHospital.NOW.atOffset(ZoneOffset.UTC), "none", new Attestation(true, true))))));

        assertThrows(PortalException.class, () -> item("Observation.new"));
    }

    @Test
    @DisplayName("S40 an item of another patient that the source mixes in stays out")
    void keepsMixedUpItemsOut() {
        var mine = Items.result("Observation.a", 3);
        var h = mine.header();
        hospital.items.add(mine.withHeader(new health.portico.api.record.ItemHeader(
                h.id(), new PatientId("p2"), h.title(), h.date(), h.labels(), h.references())));

        assertEquals(
                0,
                hospital.access()
                        .list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST)
                        .total());
    }

    @Test
    @DisplayName(
            "S40 a hidden item, an absent one, a foreign and an unknown patient are refused alike, and written to the audit log")
    void refusesAlike() {
        hospital.items.add(Items.sensitiveResult("Observation.hidden", 3));
        var access = hospital.access();

        assertEquals("record-not-available", refusal(() -> item("Observation.hidden")));
        assertEquals("record-not-available", refusal(() -> item("Observation.absent")));
        assertEquals(
                "record-not-available",
                refusal(() -> access.list(STRANGER, PATIENT, Category.RESULTS, PageRequest.FIRST)));
        assertEquals(
                "record-not-available",
                refusal(() -> access.list(SELF, new PatientId("p3"), Category.RESULTS, PageRequest.FIRST)));
        assertEquals(
                List.of(RuleId.of("results.sensitive")), hospital.audit.get(0).rules());
        assertTrue(hospital.audit.stream().allMatch(entry -> entry.outcome() == Outcome.DENIED));
    }

    @Test
    @DisplayName(
            "S54 S55 each refusal names the patient, also one who does not exist, and a hidden item that others refer to its rules")
    void tracesRefusals() {
        hospital.items.add(Items.sensitiveResult("Observation.hidden", 3));
        var access = hospital.access();
        var nobody = new PatientId("p3");

        refusal(() -> access.list(SELF, nobody, Category.RESULTS, PageRequest.FIRST));
        refusal(() -> access.referringTo(SELF, PATIENT, new ItemId("Observation.hidden"), Category.NOTES));
        refusal(() -> access.referringTo(SELF, PATIENT, new ItemId("Observation.absent"), Category.NOTES));

        assertEquals(Optional.of(nobody), hospital.audit.get(0).patient());
        assertEquals("hidden", hospital.audit.get(1).detail());
        assertEquals(
                List.of(RuleId.of("results.sensitive")), hospital.audit.get(1).rules());
        assertEquals("absent", hospital.audit.get(2).detail());
    }

    @Test
    @DisplayName("S54 a request acts on a patient's behalf only where a proxy grant opened the record")
    void notesGrantsThatHold() {
        var kim = new Viewer("kim", ViewerKind.PROXY, "", Optional.empty(), Optional.empty(), Set.of());
        refusal(() -> hospital.access().list(kim, PATIENT, Category.RESULTS, PageRequest.FIRST));
        hospital.access().list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST);
        assertFalse(hospital.request.isOnBehalfOf(PATIENT));

        hospital.grants.add(new ProxyGrant(
                "g1",
                "kim",
                PATIENT,
                "friend",
                "form-1",
                FakeHospital.NOW.minusSeconds(1).atOffset(ZoneOffset.UTC),
                Optional.empty(),
                Optional.empty()));
        hospital.access().list(kim, PATIENT, Category.RESULTS, PageRequest.FIRST);

        assertTrue(hospital.request.isOnBehalfOf(PATIENT));
    }

    @Test
    @DisplayName("S53 a search without a word is refused and does not find everything")
    void refusesSearchWithoutAWord() {
        hospital.items.add(Items.result("Observation.a", 3));

        for (String blank : List.of("", "  ", "\u0000", "\t\n")) {
            assertEquals("invalid-request", refusal(() -> hospital.access()
                    .search(SELF, PATIENT, blank, PageRequest.FIRST)));
        }
    }

    @Test
    @DisplayName("S57 if the audit log cannot be written, nothing is shown")
    void showsNothingWithoutAudit() {
        hospital.items.add(Items.result("Observation.a", 3));
        hospital.auditIsBroken = true;

        assertEquals("internal-error", refusal(() -> item("Observation.a")));
    }

    @Test
    @DisplayName(
            "S55 one entry a response names the viewer, the patient and the items that were shown, and no hidden one")
    void auditsWhatWasShown() {
        hospital.items.addAll(List.of(Items.result("Observation.a", 3), Items.sensitiveResult("Observation.c", 3)));

        hospital.access().list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST);

        assertEquals(1, hospital.audit.size());
        assertEquals(List.of(new ItemId("Observation.a")), hospital.audit.get(0).items());
        assertEquals(Optional.of(PATIENT), hospital.audit.get(0).patient());
    }

    @Test
    @DisplayName("R40 a search finds visible items only, and no word of what was taken out of them")
    void searchesWhatIsVisible() {
        hospital.items.addAll(List.of(
                Items.result("Observation.a", 3),
                Items.sensitiveResult("Observation.b", 3),
                Items.report("DiagnosticReport.r", "Observation.a", "Observation.b")));
        var access = hospital.access();

        assertEquals(
                List.of("Observation.a"),
                ids(access.search(SELF, PATIENT, "GLUCOSE normal", PageRequest.FIRST)
                        .items()));
        assertEquals(
                0, access.search(SELF, PATIENT, "canary", PageRequest.FIRST).total());
        assertEquals(
                0,
                access.search(SELF, PATIENT, "Observation.b", PageRequest.FIRST).total());
    }

    @Test
    @DisplayName("R40 pages follow each other without a gap or a hidden item, also while items arrive")
    void pagesThroughVisibleItems() {
        for (int i = 0; i < 25; i++) {
            hospital.items.add(Items.result("Observation.v" + (100 + i), 2 + i));
            hospital.items.add(Items.sensitiveResult("Observation.h" + (100 + i), 2 + i));
        }
        var access = hospital.access();
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            VisiblePage page = access.list(SELF, PATIENT, Category.RESULTS, new PageRequest(10, cursor));
            seen.addAll(ids(page.items()));
            cursor = page.next();
            hospital.items.add(Items.result("Observation.late" + seen.size(), 1));
            hospital.version++;
        } while (cursor.isPresent());

        assertEquals(25, seen.size());
        assertEquals(25, Set.copyOf(seen).size());
        assertTrue(seen.stream().allMatch(id -> id.startsWith("Observation.v")));
    }

    @Test
    @DisplayName("a cursor of another list, or none at all, is refused")
    void refusesForeignCursor() {
        String foreign = new Cursor("notes", 0, new ItemId("x")).text();
        for (String bad : List.of(foreign, "", "%%%", "bm90LWEtY3Vyc29y", foreign + "x")) {
            assertEquals(
                    "invalid-cursor",
                    refusal(() -> hospital.access()
                            .list(SELF, PATIENT, Category.RESULTS, new PageRequest(10, Optional.of(bad)))),
                    bad);
        }
    }

    @Test
    @DisplayName("a patient is read once per version of the source")
    void readsOncePerVersion() {
        hospital.items.add(Items.result("Observation.a", 3));
        var access = hospital.access();
        access.list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST);
        int reads = hospital.reads;

        access.list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST);
        assertEquals(reads, hospital.reads);

        hospital.version++;
        access.list(SELF, PATIENT, Category.RESULTS, PageRequest.FIRST);
        assertTrue(hospital.reads > reads);
    }

    @Test
    @DisplayName("R28 support has no grant: nothing of a record opens")
    void opensNothingToSupport() {
        var support = new Viewer("s", ViewerKind.SUPPORT, "", Optional.empty(), Optional.empty(), Set.of());

        assertEquals("record-not-available", refusal(() -> hospital.access()
                .list(support, PATIENT, Category.RESULTS, PageRequest.FIRST)));
    }

    private VisibleItem<?> item(String id) {
        return hospital.access().item(SELF, PATIENT, Category.RESULTS, new ItemId(id));
    }

    private static List<String> ids(List<? extends VisibleItem<?>> items) {
        return items.stream().map(visible -> visible.item().id().value()).toList();
    }

    private static String refusal(Runnable request) {
        return assertThrows(PortalException.class, request::run).type().code();
    }
}
