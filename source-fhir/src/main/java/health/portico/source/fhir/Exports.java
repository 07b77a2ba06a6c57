package health.portico.source.fhir;

import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.json.Texts;
import health.portico.source.fhir.link.Linker;
import health.portico.source.fhir.link.PatientRecord;
import health.portico.source.fhir.link.Records;
import health.portico.source.fhir.link.Rejected;
import health.portico.source.fhir.read.FileContents;
import health.portico.source.fhir.read.FileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What both kinds of export do with files. Immutable. */
record Exports(FhirSettings settings) {
    private static final Logger LOG = System.getLogger(FhirRecordSource.class.getName());
    private static final int TOLD = 100;

    /** @throws UncheckedIOException if the file cannot be read at all */
    FileContents whole(SourceFile file) {
        try {
            return FileReading.read(file, new Texts(), settings.documentTypes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if the file cannot be read at all */
    FileContents first(SourceFile file) {
        try {
            return FileReading.readFirst(file, new Texts(), settings.documentTypes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Records link(List<FileContents> contents) {
        return Linker.link(contents, settings.zone());
    }

    /** Files are named by their number: names may tell who a patient is. */
    static void log(Edition edition, List<Rejected> rejected) {
        rejected.stream()
                .limit(TOLD)
                .forEach(r -> LOG.log(
                        Level.WARNING,
                        "FHIR export: file {0}, entry {1}: {2}",
                        edition.number(r.place().file()),
                        r.place().entry(),
                        r.reason()));
    }

    static void log(String what, Object... numbers) {
        LOG.log(Level.INFO, "FHIR export: " + what, numbers);
    }

    static List<Quarantined> quarantined(List<Rejected> rejected) {
        return rejected.stream()
                .map(r -> new Quarantined(r.place().file().name(), r.place().entry(), r.reason()))
                .toList();
    }

    /** Say of files full of broken lines that there is more than is told one by one. */
    static List<Quarantined> untold(List<FileContents> contents) {
        return contents.stream()
                .filter(file -> file.moreBroken() > 0)
                .map(file -> new Quarantined(file.file().name(), 0, file.moreBroken() + " more cannot be read"))
                .toList();
    }

    static Map<PractitionerId, List<PatientRecord>> byClinician(Collection<PatientRecord> records) {
        var patients = new HashMap<PractitionerId, List<PatientRecord>>();
        for (var record : records) {
            for (var clinician : record.team().lastMet().keySet()) {
                patients.computeIfAbsent(clinician, k -> new ArrayList<>()).add(record);
            }
        }
        return patients;
    }

    static List<PatientId> inCare(List<PatientRecord> records, PractitionerId clinician, Instant since) {
        return records.stream()
                .filter(record -> record.team().has(clinician, since))
                .map(record -> record.person().id())
                .toList();
    }
}
