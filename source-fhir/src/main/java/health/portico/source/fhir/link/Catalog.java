package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Broken;
import health.portico.source.fhir.read.FileContents;
import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Enters the resources of all files into one index. Two resources of one id are one if they are equal to the byte; otherwise the later
 * version counts, if both say when they were written; otherwise neither does, since nobody can tell which is true. Not thread-safe.
 */
final class Catalog {
    private final Index index = new Index();
    private final List<Broken> broken = new ArrayList<>();
    private final Set<String> worthless = new HashSet<>();

    Catalog(List<FileContents> files) {
        for (var file : files) {
            file.broken().forEach(this::enter);
        }
        for (var file : files) {
            file.resources().forEach(this::enter);
        }
    }

    Index index() {
        return index;
    }

    /** What cannot be read, and what contradicts itself. */
    List<Broken> broken() {
        return broken;
    }

    private void enter(Broken resource) {
        index.add(resource);
        broken.add(resource);
        worthless.addAll(resource.names());
    }

    private void enter(Resource resource) {
        if (worthless.contains(resource.key())) {
            reject(resource);
            return;
        }
        var other = index.get(resource.key());
        if (other == null || isNewer(resource, other)) {
            index.add(resource);
        } else if (!isNewer(other, resource) && !isSame(resource.place(), other.place())) {
            worthless.add(resource.key());
            index.breakUp(other);
            reject(other);
            reject(resource);
        }
    }

    private void reject(Resource resource) {
        broken.add(Broken.of(resource.place(), "there is another resource of the same id"));
    }

    private static boolean isNewer(Resource one, Resource other) {
        return one.updated() != null && other.updated() != null && one.updated().isAfter(other.updated());
    }

    private static boolean isSame(Place one, Place other) {
        if (one.to() - one.from() != other.to() - other.from()) {
            return false;
        }
        try (InputStream a = one.file().open(one.from(), one.to());
                InputStream b = other.file().open(other.from(), other.to())) {
            for (int next = a.read(); next >= 0; next = a.read()) {
                if (next != b.read()) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
