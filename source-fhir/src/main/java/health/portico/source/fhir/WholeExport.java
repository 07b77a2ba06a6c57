package health.portico.source.fhir;

import health.portico.api.host.Provider;
import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.link.Located;
import health.portico.source.fhir.link.PatientRecord;
import health.portico.source.fhir.link.Records;
import health.portico.source.fhir.read.FileContents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An export whose files were all read at once, since anything may refer to anything. Immutable. */
final class WholeExport implements Export {
    private final Edition edition;
    private final Records records;
    private final List<Quarantined> quarantine;
    private final Map<PractitionerId, List<PatientRecord>> patientsByClinician;

    private WholeExport(Edition edition, List<FileContents> contents, Records records) {
        this.edition = edition;
        this.records = records;
        var all = new ArrayList<>(Exports.quarantined(records.rejected()));
        all.addAll(Exports.untold(contents));
        this.quarantine = List.copyOf(all);
        this.patientsByClinician = Exports.byClinician(records.patients().values());
    }

    /** @throws java.io.UncheckedIOException if a file cannot be read at all */
    static Export read(List<SourceFile> files, FhirSettings settings, int generation) {
        var exports = new Exports(settings);
        var contents = files.parallelStream().map(exports::whole).toList();
        var records = exports.link(contents);
        var edition = new Edition(files, generation);
        Exports.log(
                "{0} files, {1} patients, {2} items, {3} resources in quarantine",
                files.size(),
                records.patients().size(),
                records.places().size(),
                records.rejected().size());
        Exports.log(edition, records.rejected());
        return new WholeExport(edition, contents, records);
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public Stream<Patient> people() {
        return records.patients().values().stream().map(PatientRecord::person);
    }

    @Override
    public Optional<PatientRecord> record(PatientId patient) {
        return Optional.ofNullable(records.patients().get(patient));
    }

    @Override
    public Optional<Located> place(ItemId item) {
        return Optional.ofNullable(records.places().get(item));
    }

    @Override
    public Optional<Located> place(PatientId patient, ItemId item) {
        return place(item).filter(place -> place.patient().equals(patient));
    }

    @Override
    public Map<PractitionerId, Provider> providers() {
        return records.providers();
    }

    @Override
    public List<PatientId> inCareOf(PractitionerId clinician, Instant since) {
        return Exports.inCare(patientsByClinician.getOrDefault(clinician, List.of()), clinician, since);
    }

    @Override
    public List<Quarantined> quarantine() {
        return quarantine;
    }

    /** How much there is; no name of anything. */
    @Override
    public String toString() {
        return records.toString();
    }
}
