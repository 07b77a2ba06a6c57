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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An export with a file for each patient. What the patients' files share is read at once, of each patient's file the first line; the rest
 * of it when somebody asks for the patient, or for something of which nobody knows whose it is. Thread-safe.
 */
final class FiledExport implements Export {
    private final Edition edition;
    private final Records base;
    private final List<Quarantined> baseQuarantine;
    private final Map<PatientId, PatientFile> files;
    private final Set<PatientId> closed;
    private @Nullable Everybody everybody;

    /** What is known once all files are read. Immutable. */
    private record Everybody(
            Map<ItemId, Located> places,
            Map<PractitionerId, List<PatientRecord>> byClinician,
            List<Quarantined> quarantine) {}

    private FiledExport(
            Edition edition,
            Records base,
            List<Quarantined> baseQuarantine,
            Map<PatientId, PatientFile> files,
            Set<PatientId> closed) {
        this.edition = edition;
        this.base = base;
        this.baseQuarantine = List.copyOf(baseQuarantine);
        this.files = Map.copyOf(files);
        this.closed = Set.copyOf(closed);
    }

    /** @throws java.io.UncheckedIOException if a file cannot be read at all */
    static Export read(List<SourceFile> found, FhirSettings settings, int generation) {
        var exports = new Exports(settings);
        var edition = new Edition(found, generation);
        var shared = found.parallelStream()
                .filter(file -> !Heads.isPatientFile(file))
                .map(exports::whole)
                .toList();
        var heads = Heads.of(
                found.stream().filter(Heads::isPatientFile).map(exports::first).toList());
        var base = exports.link(heads.with(shared));
        var files = files(heads, base, new PatientFile.Around(shared, edition, exports));
        Exports.log("{0} files, {1} of them patients', which are read when asked for", found.size(), files.size());
        Exports.log(edition, base.rejected());
        return new FiledExport(edition, base, quarantine(heads, base, shared), files, heads.closed());
    }

    private static Map<PatientId, PatientFile> files(Heads heads, Records base, PatientFile.Around around) {
        var files = new HashMap<PatientId, PatientFile>();
        heads.files().forEach((patient, file) -> {
            var record = base.patients().get(patient);
            if (record != null) {
                files.put(
                        patient, new PatientFile(file, patient, record.person().links(), around));
            }
        });
        return files;
    }

    private static List<Quarantined> quarantine(Heads heads, Records base, List<FileContents> shared) {
        var quarantine = new ArrayList<>(Exports.quarantined(base.rejected()));
        quarantine.addAll(Exports.untold(shared));
        quarantine.addAll(heads.quarantine());
        return quarantine;
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public Stream<Patient> people() {
        return base.patients().values().stream()
                .map(PatientRecord::person)
                .filter(person -> !closed.contains(person.id()));
    }

    @Override
    public Optional<PatientRecord> record(PatientId patient) {
        var file = files.get(patient);
        if (file != null) {
            return file.record();
        }
        return closed.contains(patient)
                ? Optional.empty()
                : Optional.ofNullable(base.patients().get(patient));
    }

    @Override
    public Optional<Located> place(ItemId item) {
        return Optional.ofNullable(everybody().places().get(item));
    }

    @Override
    public Optional<Located> place(PatientId patient, ItemId item) {
        var file = files.get(patient);
        return file != null
                ? Optional.ofNullable(file.places().get(item))
                : place(item).filter(place -> place.patient().equals(patient));
    }

    @Override
    public Map<PractitionerId, Provider> providers() {
        return base.providers();
    }

    @Override
    public List<PatientId> inCareOf(PractitionerId clinician, Instant since) {
        return Exports.inCare(everybody().byClinician().getOrDefault(clinician, List.of()), clinician, since);
    }

    @Override
    public List<Quarantined> quarantine() {
        return everybody().quarantine();
    }

    private synchronized Everybody everybody() {
        Everybody known = everybody;
        if (known == null) {
            files.values().parallelStream().forEach(PatientFile::record);
            var records =
                    people().flatMap(person -> record(person.id()).stream()).toList();
            known = new Everybody(places(), Exports.byClinician(records), allQuarantine());
            everybody = known;
        }
        return known;
    }

    /** Of two items of one id nobody can tell which is meant. */
    private Map<ItemId, Located> places() {
        var places = new HashMap<ItemId, Located>();
        var ambiguous = new HashSet<ItemId>();
        base.places().forEach((item, place) -> {
            if (!files.containsKey(place.patient()) && !closed.contains(place.patient())) {
                places.put(item, place);
            }
        });
        for (var file : files.values()) {
            file.places().forEach((item, place) -> {
                if (places.putIfAbsent(item, place) != null) {
                    ambiguous.add(item);
                }
            });
        }
        places.keySet().removeAll(ambiguous);
        return Map.copyOf(places);
    }

    private List<Quarantined> allQuarantine() {
        var all = new ArrayList<>(baseQuarantine);
        files.values().forEach(file -> all.addAll(file.quarantine()));
        var order = edition.files().stream().map(SourceFile::name).toList();
        all.sort(Comparator.<Quarantined>comparingInt(q -> order.indexOf(q.file()))
                .thenComparingInt(Quarantined::entry));
        return List.copyOf(all);
    }

    /** How much there is; no name of anything. */
    @Override
    public String toString() {
        return "[patients=" + people().count() + "]";
    }
}
