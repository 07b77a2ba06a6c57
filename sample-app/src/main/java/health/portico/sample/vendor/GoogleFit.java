package health.portico.sample.vendor;

import health.portico.api.host.DeviceMeasurement;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A dataset of the Google Fit REST API: points with the name of their data type, nanoseconds since 1970 as text, and values as {@code intVal} or
 * {@code fpVal}. It knows no offset and no body mass index.
 */
final class GoogleFit {
    private static final long NANOS = 1_000_000_000L;

    /** Our type and unit by theirs. */
    private static final Map<String, String[]> TYPES = Map.of(
            "com.google.weight", new String[] {"weight", "kg"},
            "com.google.blood_pressure", new String[] {"blood-pressure", "mm[Hg]"},
            "com.google.heart_rate.bpm", new String[] {"pulse", "/min"},
            "com.google.step_count.delta", new String[] {"steps", "{steps}"},
            "com.google.blood_glucose", new String[] {"glucose", "mmol/L"},
            "com.google.oxygen_saturation", new String[] {"oxygen", "%"});

    private GoogleFit() {}

    /** Write what the double measured on these mornings. */
    static JsonObject answer(Rhythm rhythm, List<ZonedDateTime> mornings) {
        JsonArrayBuilder points = Json.createArrayBuilder();
        for (ZonedDateTime morning : mornings) {
            LocalDate day = morning.toLocalDate();
            point(points, morning, "com.google.weight", rhythm.around(day, "weight", 805, 7) / 10.0);
            point(
                    points,
                    morning,
                    "com.google.blood_pressure",
                    rhythm.around(day, "systolic", 124, 9),
                    rhythm.around(day, "diastolic", 79, 6));
            point(points, morning, "com.google.heart_rate.bpm", rhythm.around(day, "pulse", 66, 6));
            point(points, morning, "com.google.blood_glucose", rhythm.around(day, "glucose", 54, 5) / 10.0);
            point(points, morning, "com.google.oxygen_saturation", rhythm.around(day, "oxygen", 97, 2));
            point(points, morning, "com.google.step_count.delta", rhythm.around(day, "steps", 900, 400));
        }
        return Json.createObjectBuilder().add("point", points).build();
    }

    private static void point(JsonArrayBuilder points, ZonedDateTime at, String type, double... numbers) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (double number : numbers) {
            boolean isCount = type.endsWith("delta");
            values.add(
                    isCount
                            ? Json.createObjectBuilder().add("intVal", (int) number)
                            : Json.createObjectBuilder().add("fpVal", number));
        }
        String nanos = Long.toString(at.toEpochSecond() * NANOS);
        points.add(Json.createObjectBuilder()
                .add("dataTypeName", type)
                .add("startTimeNanos", nanos)
                .add("endTimeNanos", nanos)
                .add("value", values));
    }

    /** @param zone where the user lives */
    static List<DeviceMeasurement> read(JsonObject answer, ZoneId zone) {
        List<DeviceMeasurement> found = new ArrayList<>();
        for (JsonObject point : answer.getJsonArray("point").getValuesAs(JsonObject.class)) {
            String[] type = TYPES.get(point.getString("dataTypeName"));
            if (type != null) {
                String nanos = point.getString("endTimeNanos");
                OffsetDateTime at = Instant.ofEpochSecond(Long.parseLong(nanos) / NANOS)
                        .atZone(zone)
                        .toOffsetDateTime();
                found.add(new DeviceMeasurement(
                        type[0], value(point), type[1], at, "google-fit-" + type[0] + "-" + nanos));
            }
        }
        return found;
    }

    private static String value(JsonObject point) {
        return point.getJsonArray("value").getValuesAs(JsonObject.class).stream()
                .map(one -> one.containsKey("intVal") ? one.getJsonNumber("intVal") : one.getJsonNumber("fpVal"))
                .map(JsonNumber::bigDecimalValue)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining("/"));
    }
}
