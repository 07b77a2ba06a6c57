package health.portico.source.fhir;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.json.Texts;
import health.portico.source.fhir.link.Linker;
import health.portico.source.fhir.link.PatientRecord;
import health.portico.source.fhir.link.Records;
import health.portico.source.fhir.read.FileContents;
import health.portico.source.fhir.read.FileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An export as it was read at one time. Immutable. */
final class Export {
    private static final Logger LOG = System.getLogger(FhirRecordSource.class.getName());

    private final List<SourceFile> files;
    private final int generation;
    private final Records records;
    private final List<Quarantined> quarantine;
    private final Map<PractitionerId, List<PatientRecord>> patientsByClinician;

    private Export(List<FileContents> files, Records records, int generation) {
        this.files = files.stream().map(FileContents::file).toList();
        this.generation = generation;
        this.records = records;
        this.quarantine = quarantine(files, records);
        this.patientsByClinician = patientsByClinician(records);
    }

    static Export read(ExportFiles files, FhirSettings settings, int generation) throws IOException {
        try {
            var contents = files.find().parallelStream()
                    .map(file -> read(file, settings))
                    .toList();
            var export = new Export(contents, Linker.link(contents, settings.zone()), generation);
            export.log(contents);
            return export;
        } catch (UncheckedIOException e) {
            throw new IOException("a file of the FHIR export cannot be read", e.getCause());
        }
    }

    private static FileContents read(SourceFile file, FhirSettings settings) {
        try {
            return FileReading.read(file, new Texts(), settings.documentTypes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Quarantined> quarantine(List<FileContents> files, Records records) {
        var all = new ArrayList<Quarantined>();
        for (var rejected : records.rejected()) {
            var place = rejected.place();
            all.add(new Quarantined(place.file().name(), place.entry(), rejected.reason()));
        }
        for (var file : files) {
            if (file.moreBroken() > 0) {
                all.add(new Quarantined(file.file().name(), 0, file.moreBroken() + " more cannot be read"));
            }
        }
        return List.copyOf(all);
    }

    private static Map<PractitionerId, List<PatientRecord>> patientsByClinician(Records records) {
        var patients = new HashMap<PractitionerId, List<PatientRecord>>();
        for (var record : records.patients().values()) {
            for (var clinician : record.team().lastMet().keySet()) {
                patients.computeIfAbsent(clinician, k -> new ArrayList<>()).add(record);
            }
        }
        return patients;
    }

    /** Files are named by their number: names may tell who a patient is. */
    private void log(List<FileContents> files) {
        LOG.log(
                Level.INFO,
                "FHIR export: {0} files, {1} patients, {2} items, {3} resources in quarantine",
                files.size(),
                records.patients().size(),
                records.places().size(),
                records.rejected().size());
        var numbers = files.stream().map(FileContents::file).toList();
        records.rejected().stream()
                .limit(100)
                .forEach(r -> LOG.log(
                        Level.WARNING,
                        "FHIR export: file {0}, entry {1}: {2}",
                        numbers.indexOf(r.place().file()) + 1,
                        r.place().entry(),
                        r.reason()));
    }

    boolean isOf(List<SourceFile> found) {
        return files.size() == found.size()
                && IntStream.range(0, files.size()).allMatch(i -> files.get(i).isStill(found.get(i)));
    }

    int generation() {
        return generation;
    }

    String version() {
        var stamps = files.stream().map(SourceFile::stamp).toList();
        return generation + "-" + Integer.toHexString(stamps.hashCode());
    }

    Records records() {
        return records;
    }

    List<Quarantined> quarantine() {
        return quarantine;
    }

    List<PatientId> inCareOf(PractitionerId clinician, Instant since) {
        return patientsByClinician.getOrDefault(clinician, List.of()).stream()
                .filter(record -> record.team().has(clinician, since))
                .map(record -> record.person().id())
                .toList();
    }
}
