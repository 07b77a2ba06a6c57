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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file of one patient, read when somebody first asks for it. Thread-safe: whoever comes meanwhile waits. */
final class PatientFile {
    private final SourceFile file;
    private final PatientId patient;
    private final PatientLinks links;
    private final Around around;
    private @Nullable Read read;

    /**
     * What is the same for all patients' files. Immutable.
     *
     * @param shared what they may refer to
     */
    record Around(List<FileContents> shared, Edition edition, Exports exports) {}

    /**
     * What the file comes to. Immutable.
     *
     * @param record nobody's if the file contradicts itself about its patient
     */
    private record Read(Optional<PatientRecord> record, Map<ItemId, Located> places, List<Quarantined> quarantine) {}

    /**
     * @param patient whose file it is
     * @param links with whose records this one was merged
     */
    PatientFile(SourceFile file, PatientId patient, PatientLinks links, Around around) {
        this.file = file;
        this.patient = patient;
        this.links = links;
        this.around = around;
    }

    private Read load() {
        var own = around.exports().whole(file);
        var all = new ArrayList<>(around.shared());
        all.add(own);
        var records = around.exports().link(all);
        var rejected = records.rejected().stream()
                .filter(r -> r.place().file() == file)
                .toList();
        Exports.log(around.edition(), rejected);
        var quarantine = new ArrayList<>(Exports.quarantined(rejected));
        quarantine.addAll(strangers(own));
        quarantine.addAll(Exports.untold(List.of(own)));
        var record = Optional.ofNullable(records.patients().get(patient)).map(r -> linked(r, links));
        return new Read(record, placesOf(patient, records), List.copyOf(quarantine));
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
    private List<Quarantined> strangers(FileContents own) {
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
            known = load();
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
