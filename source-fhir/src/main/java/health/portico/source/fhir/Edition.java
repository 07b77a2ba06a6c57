package health.portico.source.fhir;

import health.portico.source.fhir.file.SourceFile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files as they were found at one time. Immutable.
 *
 * @param files in the order of their names
 * @param generation how many times the files were read, from 1
 */
record Edition(List<SourceFile> files, int generation) {
    Edition {
        files = List.copyOf(files);
    }

    /** Tell whether these are the same files, unchanged. */
    boolean isStill(List<SourceFile> found) {
        return files.size() == found.size()
                && IntStream.range(0, files.size()).allMatch(i -> files.get(i).isStill(found.get(i)));
    }

    /** Return a text that no other edition has. */
    String version() {
        var stamps = files.stream().map(SourceFile::stamp).toList();
        return generation + "-" + Integer.toHexString(stamps.hashCode());
    }

    /** The number of a file, from 1: its name may tell who a patient is. */
    int number(SourceFile file) {
        return files.indexOf(file) + 1;
    }
}
