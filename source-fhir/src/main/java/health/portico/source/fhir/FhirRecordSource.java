package health.portico.source.fhir;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.Provider;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.host.RecordSource;
import health.portico.api.record.Category;
import health.portico.api.record.Content;
import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.link.Located;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A hospital's records out of files of FHIR R4: bundles and NDJSON, as an EHR exports them. What each element becomes stands in
 * {@code docs/reference/fhir-mapping.md}. Thread-safe.
 *
 * <p>Files are read once: all of them when the source is made, or each patient's when somebody first asks. Facts, titles and values are held in memory; the texts of notes and documents, and the resources as they
 * were written, stay in the files and are read when somebody opens them. A resource that cannot be read is not shown, and stops no
 * other; {@link #quarantine} lists such resources.
 *
 * @since 0.1
 */
public final class FhirRecordSource implements RecordSource, PersonDirectory, ProviderDirectory {
    private final ExportFiles files;
    private final FhirSettings settings;
    private final Reader reader;
    private volatile Export export;

    private FhirRecordSource(ExportFiles files, FhirSettings settings, Reader reader) throws IOException {
        this.files = files;
        this.settings = settings;
        this.reader = reader;
        this.export = read(files.find(), 1);
    }

    private interface Reader {
        Export read(List<SourceFile> found, FhirSettings settings, int generation);
    }

    /**
     * Read an export.
     *
     * @param path a folder, of which all files are read whose names end in {@code .json}, {@code .ndjson} or {@code .jsonl}, or a file
     * @param settings how it is read
     * @throws IOException if a file cannot be read at all
     */
    public static FhirRecordSource of(Path path, FhirSettings settings) throws IOException {
        return of(List.of(path), settings);
    }

    /** Read an export that lies in several places. */
    public static FhirRecordSource of(List<Path> paths, FhirSettings settings) throws IOException {
        return new FhirRecordSource(new ExportFiles(paths), settings, WholeExport::read);
    }

    /**
     * Read an export in which each patient has a file, so that nothing is read of patients for whom nobody asks. The files of patients lie
     * in the folder {@code patients}, have one resource in each line, and the patient in the first; they refer to nothing in one
     * another. All other files are shared, and read at once.
     *
     * @throws IOException if a file cannot be read at all
     */
    public static FhirRecordSource ofPatientFiles(Path folder, FhirSettings settings) throws IOException {
        return new FhirRecordSource(new ExportFiles(List.of(folder)), settings, FiledExport::read);
    }

    /**
     * Read the export anew if a file has changed, come or gone. Until that is done, and if it fails, the records stay as they were.
     *
     * @return whether there was anything new
     * @throws IOException if a file cannot be read at all
     */
    public synchronized boolean refresh() throws IOException {
        var found = files.find();
        var edition = export.edition();
        if (edition.isStill(found)) {
            return false;
        }
        export = read(found, edition.generation() + 1);
        return true;
    }

    private Export read(List<SourceFile> found, int generation) throws IOException {
        try {
            return reader.read(found, settings, generation);
        } catch (UncheckedIOException e) {
            throw new IOException("a file of the FHIR export cannot be read", e.getCause());
        }
    }

    /** Return what is not shown, in the order of the files; of a file full of broken lines only the first thousand or so. */
    public List<Quarantined> quarantine() {
        return export.quarantine();
    }

    @Override
    public List<RecordItem> items(PatientId patient, Category category) {
        return export.record(patient)
                .map(record -> record.items().getOrDefault(category, List.of()))
                .orElse(List.of());
    }

    @Override
    public Optional<PatientId> patientOf(ItemId item) {
        return export.place(item).map(Located::patient);
    }

    @Override
    public Optional<String> version(PatientId patient) {
        return Optional.of(export.edition().version());
    }

    @Override
    public Optional<Content> original(PatientId patient, ItemId item) {
        return export.place(patient, item).map(place -> () -> place.file().open(place.from(), place.to()));
    }

    @Override
    public Optional<Patient> patient(PatientId id) {
        return export.record(id).map(record -> record.patient(settings.recentSince()));
    }

    @Override
    public List<Patient> find(String query, int limit) {
        String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return export.people()
                .filter(person -> isMeant(person, words))
                .limit(limit)
                .flatMap(person -> patient(person.id()).stream())
                .toList();
    }

    private static boolean isMeant(Patient patient, String[] words) {
        if (words.length == 1 && patient.id().value().equalsIgnoreCase(words[0])) {
            return true;
        }
        String name = patient.displayName().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (word.isEmpty() || !name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<PatientId> inCareOf(PractitionerId clinician) {
        return export.inCareOf(clinician, settings.recentSince());
    }

    @Override
    public Optional<Provider> provider(PractitionerId id) {
        return Optional.ofNullable(export.providers().get(id));
    }

    /** How much there is; no name of anything. */
    @Override
    public String toString() {
        return "FhirRecordSource" + export;
    }
}
