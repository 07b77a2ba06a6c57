package health.portico.source.fhir;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.link.Located;
import health.portico.source.fhir.link.PatientRecord;
import health.portico.source.fhir.link.Records;
import health.portico.source.fhir.read.Body.PatientBody;
import health.portico.source.fhir.read.FileContents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file of one patient, read when somebody first asks for it. Thread-safe: whoever comes meanwhile waits. */
final class PatientFile {
    private final SourceFile file;
    private final Supplier<Read> reading;
    private @Nullable Read read;

    /**
     * What the file comes to. Immutable.
     *
     * @param record nobody's if the file contradicts itself about its patient
     */
    private record Read(Optional<PatientRecord> record, Map<ItemId, Located> places, List<Quarantined> quarantine) {}

    /**
     * @param patient whose file it is
     * @param links with whose records this one was merged
     * @param shared what all patients' files may refer to
     */
    PatientFile(
            SourceFile file,
            PatientId patient,
            PatientLinks links,
            List<FileContents> shared,
            Edition edition,
            Exports exports) {
        this.file = file;
        this.reading = () -> {
            var own = exports.whole(file);
            var all = new ArrayList<>(shared);
            all.add(own);
            var records = exports.link(all);
            var rejected = records.rejected().stream()
                    .filter(r -> r.place().file() == file)
                    .toList();
            Exports.log(edition, rejected);
            var quarantine = new ArrayList<>(Exports.quarantined(rejected));
            quarantine.addAll(strangers(own, patient));
            quarantine.addAll(Exports.untold(List.of(own)));
            return new Read(
                    Optional.ofNullable(records.patients().get(patient)).map(r -> linked(r, links)),
                    placesOf(patient, records),
                    List.copyOf(quarantine));
        };
    }

    private static PatientRecord linked(PatientRecord record, PatientLinks links) {
        return new PatientRecord(record.person().linked(links), record.team(), record.items());
    }

    private static Map<ItemId, Located> placesOf(PatientId patient, Records records) {
        return records.places().entrySet().stream()
                .filter(place -> place.getValue().patient().equals(patient))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whoever else stands in the file is not shown, with all that is theirs. */
    private List<Quarantined> strangers(FileContents own, PatientId patient) {
        return own.resources().stream()
                .filter(r -> r.body() instanceof PatientBody && !r.isContained())
                .filter(r -> !r.key().equals("Patient/" + patient.value()))
                .map(r -> new Quarantined(file.name(), r.place().entry(), "it stands in the file of another patient"))
                .toList();
    }

    Optional<PatientRecord> record() {
        return read().record();
    }

    /** Where the patient's items stand. */
    Map<ItemId, Located> places() {
        return read().places();
    }

    List<Quarantined> quarantine() {
        return read().quarantine();
    }

    private synchronized Read read() {
        Read known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }

    /** No name of anything. */
    @Override
    public String toString() {
        return "PatientFile";
    }
}
