package health.portico.source.fhir;

import health.portico.api.record.PatientId;
import health.portico.source.fhir.file.SourceFile;
import health.portico.source.fhir.read.Body.PatientBody;
import health.portico.source.fhir.read.FileContents;
import health.portico.source.fhir.read.FileReading;
import health.portico.source.fhir.read.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose the patients' files are, by their first lines. Immutable.
 *
 * @param contents the first lines that tell it, and those that cannot be read
 * @param files the file of each patient who has one
 * @param closed those who have several, which are shown to nobody
 * @param quarantine the files that are not read, and why
 */
record Heads(
        List<FileContents> contents,
        Map<PatientId, SourceFile> files,
        Set<PatientId> closed,
        List<Quarantined> quarantine) {
    /** Below the one folder of the export, or below one of several. */
    private static final Pattern FOLDER = Pattern.compile("(\\d+:)?patients/");

    /** Tell whether a file lies in the folder of the patients' files and has one resource in each line. */
    static boolean isPatientFile(SourceFile file) {
        String name = file.name().replace('\\', '/');
        return FileReading.hasLines(file) && FOLDER.matcher(name).lookingAt();
    }

    static Heads of(List<FileContents> firsts) {
        var contents = new ArrayList<FileContents>();
        var files = new HashMap<PatientId, SourceFile>();
        var closed = new HashSet<PatientId>();
        var quarantine = new ArrayList<Quarantined>();
        for (var first : firsts) {
            if (first.resources().isEmpty() && !first.broken().isEmpty()) {
                contents.add(first);
            } else if (first.resources().isEmpty() || !(first.resources().get(0).body() instanceof PatientBody)) {
                quarantine.add(new Quarantined(first.file().name(), 0, "its first line is no patient"));
            } else {
                contents.add(first);
                var patient = patient(first.resources().get(0));
                if (files.putIfAbsent(patient, first.file()) != null) {
                    closed.add(patient);
                    quarantine.add(new Quarantined(first.file().name(), 0, "another file is of the same patient"));
                }
            }
        }
        files.keySet().removeAll(closed);
        return new Heads(List.copyOf(contents), Map.copyOf(files), Set.copyOf(closed), List.copyOf(quarantine));
    }

    private static PatientId patient(Resource resource) {
        return new PatientId(resource.key().substring("Patient/".length()));
    }

    /** Return the first lines with what else is read at once. */
    List<FileContents> with(List<FileContents> shared) {
        var all = new ArrayList<>(shared);
        all.addAll(contents);
        return all;
    }
}
