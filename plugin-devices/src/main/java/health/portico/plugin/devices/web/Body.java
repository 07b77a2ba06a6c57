package health.portico.plugin.devices.web;

import health.portico.api.host.DeviceMeasurement;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.ReadingPolicy;
import health.portico.plugin.devices.reading.Source;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON of a request, read strictly: what is missing or of another type is named and nothing is done. Immutable. */
final class Body {
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_WORD = 40;

    private final JsonObject json;

    private Body(JsonObject json) {
        this.json = json;
    }

    /** @throws PortalException {@code malformed-request} if it is not one JSON object in UTF-8 */
    static Body read(InputStream body) {
        try (JsonReader reader = READERS.createReader(body, StandardCharsets.UTF_8)) {
            return new Body(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            throw new PortalException(ProblemType.MALFORMED_REQUEST, e);
        }
    }

    Source source() {
        return Parameters.word(
                "source",
                text(json, "source", "source", LONGEST_WORD),
                Source::of,
                "withings, fitbit, apple-health, google-fit");
    }

    Channel channel() {
        return Parameters.word(
                "channel", text(json, "channel", "channel", LONGEST_WORD), Channel::of, "website, mobile-app");
    }

    /** Return the types that are named, at least one; a word that is none is refused. */
    Set<MeasurementType> types() {
        Set<MeasurementType> types = EnumSet.noneOf(MeasurementType.class);
        for (JsonValue value : array("types", MeasurementType.values().length)) {
            String word = value instanceof JsonString string ? string.getString() : "";
            types.add(Parameters.word(
                    "types", word, MeasurementType::of, "weight, blood-pressure, pulse, steps, glucose, bmi, oxygen"));
        }
        if (types.isEmpty()) {
            throw Parameters.invalid("types", "a list of at least one type");
        }
        return types;
    }

    List<DeviceMeasurement> readings() {
        List<DeviceMeasurement> readings = new ArrayList<>();
        for (JsonValue value : array("readings", ReadingPolicy.STANDARD.mostAtOnce())) {
            String path = "readings[" + readings.size() + "]";
            if (!(value instanceof JsonObject reading)) {
                throw Parameters.invalid(path, "an object");
            }
            readings.add(new DeviceMeasurement(
                    text(reading, "type", path + ".type", LONGEST_WORD),
                    amount(reading),
                    reading.get("unit") instanceof JsonString unit ? unit.getString() : "",
                    Parameters.moment(path + ".at", text(reading, "at", path + ".at", LONGEST_WORD)),
                    text(reading, "externalId", path + ".externalId", LONGEST_ID)));
        }
        return readings;
    }

    /** A number, a number as text, two joined by a slash, or an object with both of a blood pressure. What is none of these is not plausible. */
    private static String amount(JsonObject reading) {
        JsonValue value = reading.getOrDefault("value", JsonValue.NULL);
        if (value instanceof JsonObject both) {
            return number(both, "systolic") + "/" + number(both, "diastolic");
        }
        return number(reading, "value");
    }

    private static String number(JsonObject object, String name) {
        JsonValue value = object.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonNumber number) {
            return number.toString();
        }
        return value instanceof JsonString text ? text.getString() : "";
    }

    private JsonArray array(String name, int most) {
        if (json.get(name) instanceof JsonArray array && array.size() <= most) {
            return array;
        }
        throw Parameters.invalid(name, "a list of at most " + most);
    }

    private static String text(JsonObject object, String name, String path, int most) {
        String text = object.get(name) instanceof JsonString string ? string.getString() : "";
        boolean fits = !text.isBlank() && text.length() <= most && text.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            throw Parameters.invalid(path, "a text of 1 to " + most + " characters, without control characters");
        }
        return text;
    }
}
