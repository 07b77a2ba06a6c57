package health.portico.sample.desk;

import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.api.record.PatientId;
import health.portico.tck.SampleItems;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports of the patient p1 about results. */
final class SampleReports {
    private static final PatientId PATIENT = new PatientId("p1");

    private SampleReports() {}

    static DiagnosticReport of(String id, OffsetDateTime issued, String member) {
        return new DiagnosticReport(
                new ItemHeader(
                        new ItemId(id),
                        PATIENT,
                        "Panel",
                        Optional.of(issued),
                        Set.of(),
                        List.of(new ItemReference(ItemReference.RESULT, new ItemId(member)))),
                SampleItems.result(PATIENT, id, issued).facts(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
