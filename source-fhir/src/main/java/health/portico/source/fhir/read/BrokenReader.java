package health.portico.source.fhir.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.portico.source.fhir.attachment.Encoded;
import health.portico.source.fhir.file.Bytes;
import health.portico.source.fhir.json.Span;
import health.portico.source.fhir.json.Unreadable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what can be told of a resource that cannot be read: every text that stands behind a name of interest, wherever that is. It
 * believes nothing about the structure. Used for one resource; not thread-safe.
 */
final class BrokenReader {
    private static final int LONGEST = 2048;
    private static final Set<String> PRESENTS = Set.of("presentedForm", "attachment");

    /** Where the address of a text may stand. */
    private static final Set<String> FORMS = Set.of("presentedForm", "attachment", "content");

    /** Types of which nothing is shown that they may have spoken of. */
    private static final Set<String> DECIDING =
            Set.of("DocumentReference", "DiagnosticReport", "Observation", "PractitionerRole");

    private final Bytes file;
    private final Place place;
    private final Set<String> names = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private final Set<String> identifiers = new HashSet<>();
    private final Set<String> digests = new HashSet<>();
    private final Set<String> urls = new HashSet<>();
    private final Nesting nesting = new Nesting();
    private boolean presents;
    private boolean ambiguous;
    private @Nullable String type;
    private @Nullable String id;

    private BrokenReader(Bytes file, Place place) {
        this.file = file;
        this.place = place;
    }

    static Broken read(Bytes file, Place place, String reason) throws IOException {
        var reader = new BrokenReader(file, place);
        boolean whole = reader.gather() && reader.nesting.isWhole();
        if (reader.type != null && reader.id != null) {
            reader.names.add(reader.type + "/" + reader.id);
        }
        return new Broken(
                place,
                reason,
                reader.ambiguous ? null : reader.type,
                Set.copyOf(reader.names),
                Set.copyOf(reader.references),
                Set.copyOf(reader.identifiers),
                Set.copyOf(reader.digests),
                Set.copyOf(reader.urls),
                reader.presents,
                whole);
    }

    /** Gather up to the end; false if a text has none. */
    private boolean gather() throws IOException {
        file.seek(place.from());
        String name = "";
        while (file.position() < place.to()) {
            int next = file.read();
            if (next == '"') {
                long from = file.position();
                if (!file.skipString() || file.position() > place.to()) {
                    return false;
                }
                name = string(name, from, file.position() - 1);
            } else if (next == '{' || next == '[') {
                nesting.open(name);
                name = "";
            } else if (next == '}' || next == ']') {
                nesting.close();
                name = "";
            }
        }
        return true;
    }

    /** Take a string, the value of the name before it or a name itself, which is returned. */
    private String string(String name, long from, long to) throws IOException {
        if (!isName()) {
            take(name, from, to);
            return "";
        }
        String next = text(from, to);
        presents |= PRESENTS.contains(next);
        return next;
    }

    private boolean isName() throws IOException {
        int next = file.peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            file.read();
            next = file.peek();
        }
        return next == ':';
    }

    private void take(String name, long from, long to) throws IOException {
        switch (name) {
            case "resourceType" -> type(text(from, to));
            case "id" -> id = id == null && !isContained() ? text(from, to) : id;
            case "fullUrl" -> names.add(text(from, to));
            case "reference" -> references.add(text(from, to));
            case "value" -> identifiers.add(text(from, to));
            case "data" -> digest(from, to);
            case "url" -> url(text(from, to));
            default -> {
                // of no interest
            }
        }
    }

    /** The first type counts, unless there is another which says more: then it may be any. What is contained says nothing. */
    private void type(String next) {
        if (isContained()) {
            return;
        }
        ambiguous |= type != null && !type.equals(next) && DECIDING.contains(next);
        type = type == null ? next : type;
    }

    private boolean isContained() {
        return nesting.name().equals("contained");
    }

    /** The address of an extension leads to no text, but says what it is. */
    private void url(String url) {
        presents |= NoteReader.isLikeHidden(url);
        if (FORMS.contains(nesting.name())) {
            urls.add(url);
        }
    }

    private String text(long from, long to) throws IOException {
        int length = (int) Math.min(LONGEST, to - from);
        byte[] bytes = new byte[length];
        file.copy(from, bytes, length);
        return new String(bytes, UTF_8).replace("\\/", "/");
    }

    private void digest(long from, long to) throws IOException {
        try {
            String digest = Encoded.digest(file, new Span(from, to, true), UTF_8);
            if (!digest.isEmpty()) {
                digests.add(digest);
            }
        } catch (Unreadable e) {
            digests.remove("");
        }
    }
}
