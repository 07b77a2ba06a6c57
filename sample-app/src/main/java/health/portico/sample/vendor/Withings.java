package health.portico.sample.vendor;

import health.portico.api.host.DeviceMeasurement;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * "Measure - Getmeas" of the Withings API: groups of measures, each {@code value} times ten to the {@code unit}; type 1 is weight in kg, 9 and 10
 * diastolic and systolic pressure in mmHg, 11 the pulse.
 */
final class Withings {
    private static final int WEIGHT = 1;
    private static final int DIASTOLIC = 9;
    private static final int SYSTOLIC = 10;
    private static final int PULSE = 11;

    private Withings() {}

    /** Write what the double measured on these mornings. */
    static JsonObject answer(Rhythm rhythm, List<ZonedDateTime> mornings) {
        JsonArrayBuilder groups = Json.createArrayBuilder();
        for (ZonedDateTime morning : mornings) {
            LocalDate day = morning.toLocalDate();
            groups.add(Json.createObjectBuilder()
                    .add("grpid", morning.toEpochSecond())
                    .add("date", morning.toEpochSecond())
                    .add(
                            "measures",
                            Json.createArrayBuilder()
                                    .add(measure(WEIGHT, rhythm.around(day, "weight", 80_500, 700), -3))
                                    .add(measure(SYSTOLIC, rhythm.around(day, "systolic", 124, 9), 0))
                                    .add(measure(DIASTOLIC, rhythm.around(day, "diastolic", 79, 6), 0))
                                    .add(measure(PULSE, rhythm.around(day, "pulse", 66, 6), 0))));
        }
        return Json.createObjectBuilder()
                .add("status", 0)
                .add(
                        "body",
                        Json.createObjectBuilder()
                                .add("timezone", rhythm.zone().getId())
                                .add("measuregrps", groups))
                .build();
    }

    private static JsonObjectBuilder measure(int type, int value, int unit) {
        return Json.createObjectBuilder().add("value", value).add("type", type).add("unit", unit);
    }

    /** Read an answer. A group has one id for all its measures, so the type is added to it. */
    static List<DeviceMeasurement> read(JsonObject answer) {
        JsonObject body = answer.getJsonObject("body");
        ZoneId zone = ZoneId.of(body.getString("timezone"));
        List<DeviceMeasurement> found = new ArrayList<>();
        for (JsonObject group : body.getJsonArray("measuregrps").getValuesAs(JsonObject.class)) {
            OffsetDateTime at = Instant.ofEpochSecond(
                            group.getJsonNumber("date").longValue())
                    .atZone(zone)
                    .toOffsetDateTime();
            String id = "withings-" + group.getJsonNumber("grpid");
            Map<Integer, String> values = values(group);
            if (values.containsKey(WEIGHT)) {
                found.add(new DeviceMeasurement("weight", values.get(WEIGHT), "kg", at, id + "-weight"));
            }
            if (values.containsKey(SYSTOLIC) && values.containsKey(DIASTOLIC)) {
                String both = values.get(SYSTOLIC) + "/" + values.get(DIASTOLIC);
                found.add(new DeviceMeasurement("blood-pressure", both, "mm[Hg]", at, id + "-pressure"));
            }
            if (values.containsKey(PULSE)) {
                found.add(new DeviceMeasurement("pulse", values.get(PULSE), "/min", at, id + "-pulse"));
            }
        }
        return found;
    }

    private static Map<Integer, String> values(JsonObject group) {
        Map<Integer, String> values = new HashMap<>();
        for (JsonObject measure : group.getJsonArray("measures").getValuesAs(JsonObject.class)) {
            BigDecimal value = BigDecimal.valueOf(measure.getJsonNumber("value").longValue(), -measure.getInt("unit"));
            values.put(measure.getInt("type"), value.toPlainString());
        }
        return values;
    }
}
