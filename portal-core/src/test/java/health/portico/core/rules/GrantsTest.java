package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.FieldWriter;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemKind;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.ResultFacts;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Sorts;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrantsTest {
    /** What each kind of viewer sees of a record in which no item has anything to hide. */
    @ParameterizedTest
    @DisplayName("R28 R39 R46 R60 R69 R80 which categories a viewer sees at most")
    @CsvSource(delimiter = '|', textBlock = """
                    PATIENT     | results notes encounters medications allergies immunizations problems procedures vitals reminders upcoming documents messages
                    PROXY       | results encounters medications allergies immunizations problems procedures vitals reminders upcoming documents messages
                    SHARE_GUEST | results encounters medications allergies immunizations problems procedures vitals reminders upcoming documents
                    APP         | results medications allergies immunizations problems procedures vitals
                    CLINICIAN   | results notes encounters medications allergies immunizations problems procedures vitals reminders upcoming documents messages
                    RECORDS     | documents
                    SUPPORT     |
                    COMPLIANCE  |
                    """)
    void opensByTable(ViewerKind kind, String categories) {
        assertEquals(words(categories), seen(Verdicts.DEFAULT, Viewers.ADULT.of(kind)));
        assertEquals(words(categories), seen(Verdicts.CALIFORNIA, Viewers.ADULT.of(kind)));
    }

    @Test
    @DisplayName("R28 R80 support and compliance have no grant at all, whatever the item")
    void grantsSupportNothing() {
        for (ViewerKind kind : Set.of(ViewerKind.SUPPORT, ViewerKind.COMPLIANCE)) {
            for (RecordItem item : Samples.oneOfEach()) {
                assertEquals(Set.of(), Verdicts.DEFAULT.granting(item, Viewers.ADULT.of(kind)));
            }
        }
    }

    @Test
    @DisplayName("S40 a patient sees no other patient's record")
    void opensOwnRecordAlone() {
        var c = Viewers.ADULT.patient();
        var subject = new Subject(
                new PatientId("p2"), c.subject().birthDate(), c.subject().zone());
        var other =
                new AccessContext(c.viewer(), ViewerKind.PATIENT, subject, c.proxyGrant(), false, c.now(), c.purpose());

        assertEquals(Set.of(), seen(Verdicts.DEFAULT, other));
    }

    @Test
    @DisplayName("S39 a clinician sees the patients in their care alone")
    void opensToCliniciansInCare() {
        assertEquals(Set.of(), seen(Verdicts.DEFAULT, Viewers.ADULT.clinician(false)));
        assertTrue(Verdicts.DEFAULT.visible(Samples.NOTE, Viewers.ADULT.clinician(true)));
    }

    @ParameterizedTest
    @DisplayName("S39 being in care opens nothing to any other kind of viewer")
    @EnumSource(value = ViewerKind.class, names = "CLINICIAN", mode = EnumSource.Mode.EXCLUDE)
    void opensCareToCliniciansAlone(ViewerKind kind) {
        var c = Viewers.ADULT.staff(kind);
        var inCare = new AccessContext(c.viewer(), kind, c.subject(), c.proxyGrant(), true, c.now(), c.purpose());

        assertFalse(Verdicts.DEFAULT.granting(Samples.ORDER, inCare).contains("staff.in-care"));
    }

    @Test
    @DisplayName("R39 a guest sees what the patient selected and nothing else")
    void opensSelectedCategories() {
        var selected = Set.of(Category.MEDICATIONS, Category.ALLERGIES, Category.NOTES, Category.MESSAGES);

        assertEquals(words("medications allergies"), seen(Verdicts.DEFAULT, Viewers.ADULT.guest(selected)));
        assertEquals(Set.of(), seen(Verdicts.DEFAULT, Viewers.ADULT.guest(Set.of())));
        assertEquals(words("medications allergies"), seen(Verdicts.DEFAULT, Viewers.ADULT.app(selected)));
        assertEquals(Set.of(), seen(Verdicts.DEFAULT, Viewers.ADULT.app(Set.of())));
    }

    @Test
    @DisplayName("S40 R69 an app sees the record of the patient who allowed it, and no other")
    void opensToAppsOneRecordAlone() {
        var app = Viewers.ADULT.app();
        var subject = new Subject(
                new PatientId("p2"), app.subject().birthDate(), app.subject().zone());
        var other = new AccessContext(
                app.viewer(), ViewerKind.APP, subject, app.proxyGrant(), false, app.now(), app.purpose());

        assertEquals(Set.of(), seen(Verdicts.DEFAULT, other));
    }

    @Test
    @DisplayName("R39 R69 notes and messages are granted to no guest and no app, apart from being hidden from them")
    void grantsNeitherNotesNorMessages() {
        for (RecordItem item : Set.of(Samples.NOTE, Samples.MESSAGE)) {
            assertEquals(Set.of(), Verdicts.DEFAULT.granting(item, Viewers.ADULT.guest()));
            assertEquals(Set.of(), Verdicts.DEFAULT.granting(item, Viewers.ADULT.app()));
        }
    }

    @Test
    @DisplayName("R69 what a plugin adds, as bills, goes to no guest and no app")
    void keepsKindsOfPluginsIn() {
        var bills = new Category("billing");
        var bill = new Bill(Samples.header(), new ItemKind("billing-statement", bills));

        assertEquals(Set.of(), Verdicts.DEFAULT.granting(bill, Viewers.ADULT.guest(Set.of(bills))));
        assertEquals(Set.of(), Verdicts.DEFAULT.granting(bill, Viewers.ADULT.app(Set.of(bills))));
        assertTrue(Verdicts.DEFAULT.visible(bill, Viewers.ADULT.patient()));
        assertTrue(Verdicts.DEFAULT.visible(bill, Viewers.ADULT.proxy()));
    }

    @ParameterizedTest
    @DisplayName("R69 of results an app receives laboratory results alone, released by hand or not")
    @EnumSource(Sorts.class)
    void givesAppsLaboratoryResults(Sorts sorts) {
        var f = Samples.SODIUM_FACTS;
        var result = ResultSamples.result(new ResultFacts(
                f.status(),
                f.issued(),
                sorts.classes(),
                f.codes(),
                f.stay(),
                f.zone(),
                f.reviewed(),
                ByHand.ATTESTED.release()));

        assertEquals(sorts == Sorts.LABORATORY, Verdicts.DEFAULT.visible(result, Viewers.ADULT.app()));
        assertTrue(Verdicts.DEFAULT.visible(result, Viewers.ADULT.guest()));
        assertTrue(Verdicts.DEFAULT.visible(result, Viewers.ADULT.patient()));
    }

    @Test
    @DisplayName("R41 the health information department sees documents, not what else a plugin lists beside them")
    void opensDocumentsToRecords() {
        var other = new Bill(Samples.header(), new ItemKind("other-document", Category.DOCUMENTS));

        assertTrue(Verdicts.DEFAULT.visible(Samples.DOCUMENT, Viewers.ADULT.staff(ViewerKind.RECORDS)));
        assertFalse(Verdicts.DEFAULT.visible(other, Viewers.ADULT.staff(ViewerKind.RECORDS)));
        assertFalse(Verdicts.DEFAULT.visible(Samples.DOCUMENT, Viewers.ADULT.clinician(false)));
    }

    private static Set<String> seen(Verdicts verdicts, AccessContext context) {
        return Samples.oneOfEach().stream()
                .filter(item -> verdicts.visible(item, context))
                .map(item -> item.kind().category().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : new TreeSet<>(Set.of(text.split(" ")));
    }

    /** An item of a plugin. */
    private record Bill(ItemHeader header, ItemKind kind) implements RecordItem {
        @Override
        public Bill withHeader(ItemHeader other) {
            return new Bill(other, kind);
        }

        @Override
        public void describe(FieldWriter out) {
            out.text("state", "open");
        }
    }
}
