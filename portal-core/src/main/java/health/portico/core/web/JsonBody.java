package health.portico.core.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.problem.InvalidRequestException;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The JSON object of a request, read strictly: a member twice is {@code malformed-request}, a member of another type than asked for is {@code invalid-request} and is never turned
 * into the right one. Members that nobody asks for are left alone. Immutable.
 */
public final class JsonBody {
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final Map<ValueType, String> NAMES = Map.of(ValueType.STRING, "a text", ValueType.ARRAY, "a list");

    private static final int LONGEST_NUMBER = 12;

    private final JsonObject json;
    private final String path;

    private JsonBody(JsonObject json, String path) {
        this.json = json;
        this.path = path;
    }

    /** @throws PortalException {@code malformed-request} if the stream is not one JSON object in UTF-8 */
    public static JsonBody read(InputStream body) {
        try (JsonReader reader = READERS.createReader(StrictText.read(body))) {
            return new JsonBody(reader.readObject(), "");
        } catch (IOException e) {
            throw new PortalException(ProblemType.MALFORMED_REQUEST, e);
        } catch (PortalException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.MALFORMED_REQUEST, e);
        }
    }

    /**
     * Return a text of one line that has to be there; it holds no control characters.
     *
     * @param maxLength the most characters that it may have; surrounding white space is not counted and not returned
     */
    public String text(String name, int maxLength) {
        return text(name, maxLength, Characters::fitOneLine);
    }

    /** Return a text that has to be there and may have several lines; of control characters it holds tabs and ends of lines alone. */
    public String lines(String name, int maxLength) {
        return text(name, maxLength, Characters::fitLines);
    }

    private String text(String name, int maxLength, Predicate<String> fits) {
        String text = value(name, ValueType.STRING)
                .map(value -> ((JsonString) value).getString().strip())
                .orElse("");
        if (text.isEmpty() || text.length() > maxLength || !fits.test(text)) {
            throw invalid(name, "a text of 1 to " + maxLength + " characters, without control characters");
        }
        return text;
    }

    /**
     * Return a secret that has to be there, as it was typed: white space around it counts.
     *
     * @param maxLength the most characters that it may have
     */
    public String secret(String name, int maxLength) {
        String text = value(name, ValueType.STRING)
                .map(value -> ((JsonString) value).getString())
                .orElse("");
        if (text.isEmpty() || text.length() > maxLength) {
            throw invalid(name, "a text of 1 to " + maxLength + " characters");
        }
        return text;
    }

    /** Return a truth value that has to be there. */
    public boolean truth(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() != ValueType.TRUE && value.getValueType() != ValueType.FALSE) {
            throw invalid(name, "true or false");
        }
        return value.getValueType() == ValueType.TRUE;
    }

    /** Return a whole number if it is there. */
    public Optional<Integer> optionalNumber(String name, int least, int most) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (json.get(name) instanceof JsonNumber number && number.isIntegral()) {
            long value = number.bigDecimalValue().longValue();
            boolean fits = number.bigDecimalValue().precision() < LONGEST_NUMBER && value >= least && value <= most;
            if (fits) {
                return Optional.of((int) value);
            }
        }
        throw invalid(name, "a whole number from " + least + " to " + most);
    }

    /** Return the names of all members, sorted. */
    public Set<String> names() {
        return new TreeSet<>(json.keySet());
    }

    /** Tell whether a member is there and not null. */
    public boolean has(String name) {
        return json.getOrDefault(name, JsonValue.NULL).getValueType() != ValueType.NULL;
    }

    /** Return a text of one line if it is there, see {@link #text}. */
    public Optional<String> optionalText(String name, int maxLength) {
        return has(name) ? Optional.of(text(name, maxLength)) : Optional.empty();
    }

    /** Return a truth value if it is there. */
    public Optional<Boolean> optionalTruth(String name) {
        return has(name) ? Optional.of(truth(name)) : Optional.empty();
    }

    /**
     * Return a list of texts of one line; an empty one if it is not there.
     *
     * @param maxCount the most texts that it may have
     * @param maxLength the most characters of each
     */
    public List<String> texts(String name, int maxCount, int maxLength) {
        List<JsonValue> values = value(name, ValueType.ARRAY)
                .map(JsonValue::asJsonArray)
                .map(List::copyOf)
                .orElse(List.of());
        boolean fits = values.size() <= maxCount
                && values.stream().allMatch(v -> v instanceof JsonString text && isLine(text.getString(), maxLength));
        if (!fits) {
            throw invalid(name, "a list of at most " + maxCount + " texts of 1 to " + maxLength + " characters");
        }
        return values.stream().map(v -> ((JsonString) v).getString().strip()).toList();
    }

    private static boolean isLine(String text, int maxLength) {
        return !text.isBlank() && text.strip().length() <= maxLength && Characters.fitOneLine(text.strip());
    }

    public Optional<JsonBody> object(String name) {
        return value(name, ValueType.OBJECT).map(value -> new JsonBody(value.asJsonObject(), path + name + "."));
    }

    private Optional<JsonValue> value(String name, ValueType type) {
        JsonValue value = json.get(name);
        if (value == null || value.getValueType() == ValueType.NULL) {
            return Optional.empty();
        }
        if (value.getValueType() != type) {
            throw invalid(name, NAMES.getOrDefault(type, "an object"));
        }
        return Optional.of(value);
    }

    private InvalidRequestException invalid(String name, String allowed) {
        return InvalidRequestException.of(path + name, "Must be " + allowed + ".");
    }

    /** Names no value: a body may hold a password. */
    @Override
    public String toString() {
        return "JsonBody" + json.keySet();
    }
}
