package health.portico.sample.vendor;

import health.portico.api.host.DeviceMeasurement;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * "Get Weight Log" and "Get Activity Time Series" of the Fitbit Web API in one object: weights with local date and time, steps of whole days as
 * text. Times have no offset; they are those of the user's profile.
 */
final class Fitbit {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private Fitbit() {}

    /** Write what the double counted: weights of these mornings, steps of the days before them, which are over. */
    static JsonObject answer(Rhythm rhythm, List<ZonedDateTime> mornings) {
        JsonArrayBuilder weights = Json.createArrayBuilder();
        JsonArrayBuilder steps = Json.createArrayBuilder();
        for (ZonedDateTime morning : mornings) {
            LocalDate day = morning.toLocalDate();
            LocalDate before = day.minusDays(1);
            weights.add(Json.createObjectBuilder()
                    .add("logId", morning.toEpochSecond())
                    .add("date", day.toString())
                    .add("time", morning.toLocalTime().toString() + ":00")
                    .add("weight", rhythm.around(day, "weight", 805, 7) / 10.0));
            steps.add(Json.createObjectBuilder()
                    .add("dateTime", before.toString())
                    .add("value", Integer.toString(rhythm.around(before, "steps", 7_500, 3_000))));
        }
        return Json.createObjectBuilder()
                .add("weight", weights)
                .add("activities-steps", steps)
                .build();
    }

    /** @param zone of the user's profile */
    static List<DeviceMeasurement> read(JsonObject answer, ZoneId zone) {
        List<DeviceMeasurement> found = new ArrayList<>();
        for (JsonObject log : answer.getJsonArray("weight").getValuesAs(JsonObject.class)) {
            ZonedDateTime at = LocalDate.parse(log.getString("date"))
                    .atTime(LocalTime.parse(log.getString("time")))
                    .atZone(zone);
            found.add(new DeviceMeasurement(
                    "weight",
                    log.getJsonNumber("weight").toString(),
                    "kg",
                    at.toOffsetDateTime(),
                    "fitbit-weight-" + log.getJsonNumber("logId")));
        }
        for (JsonObject day : answer.getJsonArray("activities-steps").getValuesAs(JsonObject.class)) {
            ZonedDateTime at = LocalDate.parse(day.getString("dateTime"))
                    .atTime(END_OF_DAY)
                    .atZone(zone);
            found.add(new DeviceMeasurement(
                    "steps",
                    day.getString("value"),
                    "{steps}",
                    at.toOffsetDateTime(),
                    "fitbit-steps-" + day.getString("dateTime")));
        }
        return found;
    }
}
