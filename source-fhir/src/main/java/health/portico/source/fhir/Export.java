package health.portico.source.fhir;

import health.portico.api.host.Provider;
import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.source.fhir.link.Located;
import health.portico.source.fhir.link.PatientRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the files hold that were found at one time. Thread-safe. What is read when somebody asks for it throws
 * {@link java.io.UncheckedIOException} if a file cannot be read or has changed.
 */
interface Export {
    /** Which files these are. */
    Edition edition();

    /** Everybody with a record, without those who care, in the order of the ids. */
    Stream<Patient> people();

    Optional<PatientRecord> record(PatientId patient);

    /** Where an item stands, whoever the patient is. */
    Optional<Located> place(ItemId item);

    /** Where an item of a patient stands. */
    Optional<Located> place(PatientId patient, ItemId item);

    Map<PractitionerId, Provider> providers();

    List<PatientId> inCareOf(PractitionerId clinician, Instant since);

    /** What is not shown, in the order of the files. */
    List<Quarantined> quarantine();
}
