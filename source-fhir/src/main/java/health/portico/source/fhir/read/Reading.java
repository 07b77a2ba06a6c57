package health.portico.source.fhir.read;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.portico.source.fhir.attachment.Encoded;
import health.portico.source.fhir.attachment.StoredText;
import health.portico.source.fhir.file.Bytes;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Span;
import health.portico.source.fhir.json.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of one resource knows beside the resource: where it stands and what it is called. Not thread-safe.
 *
 * @param bytes the file, open
 * @param place where the resource stands
 * @param key its name, {@code Type/id}
 * @param documentTypes types of documents that the hospital says to be no notes, {@code system|code}
 */
record Reading(Bytes bytes, Place place, String key, Set<String> documentTypes) {
    private static final String BINARY = "application/octet-stream";

    Ref ref(Node reference) {
        if (!reference.isPresent()) {
            return Ref.NONE;
        }
        String target = reference.text("reference");
        var identifier = reference.object("identifier");
        String name = identifier(identifier);
        String display = Elements.orEmpty(reference.text("display"));
        return new Ref(target == null ? null : inFull(target), name, display);
    }

    Ref ref(Node resource, String name) {
        return ref(resource.object(name));
    }

    /** Return {@code system|value}; null without a value. */
    static @Nullable String identifier(Node identifier) {
        String value = identifier.text("value");
        return value == null ? null : Elements.orEmpty(identifier.text("system")) + "|" + value;
    }

    private String inFull(String target) {
        return target.startsWith("#") && target.length() > 1 ? container() + target : target;
    }

    private String container() {
        int local = key.indexOf('#');
        return local < 0 ? key : key.substring(0, local);
    }

    /** Read attachments; those that neither hold nor name their content are left out. */
    List<Form> forms(List<Node> attachments) {
        var forms = new ArrayList<Form>();
        for (var attachment : attachments) {
            var form = form(attachment);
            if (form.content() != null || form.binary().isPresent()) {
                forms.add(form);
            }
        }
        return forms;
    }

    Form form(Node attachment) {
        String type = Elements.orEmpty(attachment.text("contentType"));
        Span data = attachment.span("data");
        var language = Optional.ofNullable(attachment.text("language"));
        String media = mediaType(type);
        if (data == null || data.from() == data.to()) {
            return new Form(media, language, null, "", new Ref(attachment.text("url"), null, ""));
        }
        Charset charset = media.startsWith("text/") ? charset(type) : UTF_8;
        var content = new StoredText(place.file(), data, charset);
        return new Form(media, language, content, digest(data, charset), Ref.NONE);
    }

    private String digest(Span data, Charset charset) {
        try {
            return Encoded.digest(bytes, data, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(String type) {
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return media.isEmpty() ? BINARY : media;
    }

    private static Charset charset(String type) {
        for (String parameter : type.split(";", -1)) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("charset")) {
                return named(parts[1].replace("\"", "").strip());
            }
        }
        return UTF_8;
    }

    private static Charset named(String name) {
        try {
            var charset = Charset.forName(name);
            return charset.equals(US_ASCII) ? UTF_8 : charset;
        } catch (IllegalArgumentException e) {
            throw new Unreadable("contentType names a character set that is not known");
        }
    }
}
