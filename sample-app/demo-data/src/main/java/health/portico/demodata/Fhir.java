package health.portico.demodata;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.UUID;

/** The pieces of FHIR R4 JSON that the generator writes. */
final class Fhir {
    private static final String EXTENSION = "https://portico.health/fhir/StructureDefinition/";

    private Fhir() {}

    static JsonObjectBuilder resource(String type, String id) {
        return Json.createObjectBuilder().add("resourceType", type).add("id", id);
    }

    static JsonObject reference(String target) {
        return Json.createObjectBuilder().add("reference", target).build();
    }

    static JsonObject reference(String target, String display) {
        return Json.createObjectBuilder()
                .add("reference", target)
                .add("display", display)
                .build();
    }

    static JsonObject coding(Code code) {
        return Json.createObjectBuilder()
                .add("system", code.system())
                .add("code", code.code())
                .add("display", code.display())
                .build();
    }

    static JsonObject concept(Code... codes) {
        var codings = Json.createArrayBuilder();
        for (var code : codes) {
            codings.add(coding(code));
        }
        return Json.createObjectBuilder()
                .add("coding", codings)
                .add("text", codes[0].display())
                .build();
    }

    static JsonArray list(JsonValue... values) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (var value : values) {
            all.add(value);
        }
        return all.build();
    }

    static JsonObject meta(Code label) {
        return Json.createObjectBuilder().add("security", list(coding(label))).build();
    }

    static JsonObject period(String start, String end) {
        return Json.createObjectBuilder().add("start", start).add("end", end).build();
    }

    static JsonObject quantity(double value, String unit) {
        return Json.createObjectBuilder()
                .add("value", BigDecimal.valueOf(value))
                .add("unit", unit)
                .add("system", "http://unitsofmeasure.org")
                .add("code", unit)
                .build();
    }

    static JsonObject note(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    /** An extension of the portal's own; the value's key tells its type. */
    static JsonObjectBuilder extension(String name) {
        return Json.createObjectBuilder().add("url", EXTENSION + name);
    }

    static JsonObject timezone() {
        return Json.createObjectBuilder()
                .add("url", "http://hl7.org/fhir/StructureDefinition/timezone")
                .add("valueCode", Anchor.ZONE.getId())
                .build();
    }

    /** A text as an attachment; the content type comes before the data, as the demo's calendar needs it. */
    static JsonObject attachment(String title, String text) {
        return Json.createObjectBuilder()
                .add("contentType", "text/plain; charset=utf-8")
                .add("data", Base64.getEncoder().encodeToString(text.getBytes(UTF_8)))
                .add("title", title)
                .build();
    }

    /** An id that follows from another one, so that each run has the same. */
    static String idFrom(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)).toString();
    }
}
