package health.portico.source.fhir.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A resource that cannot be read, and what can still be told of it, so that nothing is shown of which it may have said that it is
 * sensitive or hidden. Immutable.
 *
 * @param place where it stands
 * @param reason why it cannot be read; it repeats nothing of the resource
 * @param type the type, if that can be read and there is but one that matters
 * @param names its own names: {@code Type/id} and its full URL
 * @param references what it refers to
 * @param identifiers values of the identifiers in it
 * @param digests of the texts in it
 * @param urls where other texts of it may stand
 * @param presents whether it presents a text, or says something about its author
 * @param whole whether it ends where it began; otherwise there may have been more of everything
 */
public record Broken(
        Place place,
        String reason,
        @Nullable String type,
        Set<String> names,
        Set<String> references,
        Set<String> identifiers,
        Set<String> digests,
        Set<String> urls,
        boolean presents,
        boolean whole) {
    /** Gather what can be told of a resource that could be read by itself and yet must not be believed. */
    public static Broken of(Place place, String reason) {
        try (var file = place.file().bytes()) {
            return BrokenReader.read(file, place, reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tell whether it may have been a note; a report that presents nothing is none. */
    public boolean mayBeNote() {
        return type == null
                || type.equals("DocumentReference")
                || type.equals("DiagnosticReport") && (presents || !whole);
    }

    boolean tellsNothing() {
        return names.isEmpty() && references.isEmpty() && digests.isEmpty() && urls.isEmpty();
    }

    /** The type alone: names are patient data. */
    @Override
    public String toString() {
        return "Broken[" + type + "]";
    }
}
