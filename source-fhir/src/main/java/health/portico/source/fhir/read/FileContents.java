package health.portico.source.fhir.read;

import health.portico.source.fhir.file.SourceFile;
import java.util.List;

/**
 * What stands in one file. Immutable.
 *
 * @param file the file
 * @param resources those that could be read, in the order of the file
 * @param broken those that could not
 * @param moreBroken how many more there are of which nothing can be told
 */
public record FileContents(SourceFile file, List<Resource> resources, List<Broken> broken, int moreBroken) {
    public FileContents {
        resources = List.copyOf(resources);
        broken = List.copyOf(broken);
    }
}
