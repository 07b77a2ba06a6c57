package health.portico.demodata;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites any resource of one person from top to bottom: references become {@code Type/id}, names lose their digits,
 * facilities their real names, dates move with the person, generated narratives go.
 */
final class Rewriter {
    private final Chart chart;
    private final Directory directory;
    private final Names names;
    private final long days;

    Rewriter(Chart chart, Directory directory, Names names, long days) {
        this.chart = chart;
        this.directory = directory;
        this.names = names;
        this.days = days;
    }

    JsonObject rewrite(JsonObject resource) {
        var rewritten = object(resource);
        if (rewritten == null) {
            throw new IllegalArgumentException("A resource is no reference: " + resource.getString("id"));
        }
        return rewritten;
    }

    /** Return where a reference of Synthea's leads, or null if the demo does not keep the target. */
    @Nullable
    String resolve(String reference) {
        var found = directory.resolve(reference);
        return found != null ? found : chart.resolve(reference);
    }

    private @Nullable JsonObject object(JsonObject in) {
        if (in.get("reference") instanceof JsonString reference) {
            return reference(reference.getString(), in);
        }
        var out = Json.createObjectBuilder();
        for (var entry : in.entrySet()) {
            var value =
                    isNarrative(entry.getKey(), entry.getValue()) ? null : value(entry.getKey(), entry.getValue(), in);
            if (value != null) {
                out.add(entry.getKey(), value);
            }
        }
        return out.build();
    }

    private static boolean isNarrative(String key, JsonValue value) {
        return key.equals("text") && value.getValueType() == JsonValue.ValueType.OBJECT;
    }

    private @Nullable JsonObject reference(String reference, JsonObject in) {
        var target = resolve(reference);
        if (target == null) {
            return null;
        }
        var facility = directory.facilityName(target);
        var display = facility != null ? facility : in.getString("display", "");
        return display.isEmpty() ? Fhir.reference(target) : Fhir.reference(target, names.clean(display));
    }

    private @Nullable JsonValue value(String key, JsonValue value, JsonObject holder) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> array(key, value.asJsonArray(), holder);
            case STRING -> Json.createValue(string(key, ((JsonString) value).getString(), holder));
            default -> value;
        };
    }

    private @Nullable JsonArray array(String key, JsonArray in, JsonObject holder) {
        var out = Json.createArrayBuilder();
        for (var element : in) {
            var value = value(key, element, holder);
            if (value != null) {
                out.add(value);
            }
        }
        var array = out.build();
        return array.isEmpty() ? null : array;
    }

    private String string(String key, String value, JsonObject holder) {
        if (key.equals("data") && holder.getString("contentType", "").startsWith("text/")) {
            var text = names.cleanNote(new String(Base64.getDecoder().decode(value), UTF_8));
            var moved = text.lines().map(line -> Anchor.move(line, days)).toList();
            return Base64.getEncoder().encodeToString(String.join("\n", moved).getBytes(UTF_8));
        }
        return Anchor.move(names.clean(value), days);
    }
}
