package health.portico.core.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Held against the JSON provider that the tests have. */
class JsonBytesTest {
    private static final int RANDOM_TEXTS = 20_000;

    private final Random random = new Random(20_261_126);

    @Test
    void writesWhatTheProviderWrites() {
        assertEquals(
                provided(json -> json.writeStartObject()
                        .write("text", "a")
                        .write("number", 7L)
                        .write("decimal", new BigDecimal("1.50"))
                        .write("exact", new BigDecimal("1E+3"))
                        .write("truth", true)
                        .writeStartObject("object")
                        .writeEnd()
                        .writeStartArray("list")
                        .write("b")
                        .write("c")
                        .writeStartObject()
                        .write("d", false)
                        .writeEnd()
                        .writeStartArray()
                        .writeEnd()
                        .writeEnd()
                        .write("last", "e")
                        .writeEnd()),
                written(json -> json.writeStartObject()
                        .write("text", "a")
                        .write("number", 7L)
                        .write("decimal", new BigDecimal("1.50"))
                        .write("exact", new BigDecimal("1E+3"))
                        .write("truth", true)
                        .writeStartObject("object")
                        .writeEnd()
                        .writeStartArray("list")
                        .write("b")
                        .write("c")
                        .writeStartObject()
                        .write("d", false)
                        .writeEnd()
                        .writeStartArray()
                        .writeEnd()
                        .writeEnd()
                        .write("last", "e")
                        .writeEnd()));
    }

    @Test
    void escapesAndEncodesEveryTextAsTheProviderDoes() {
        for (var i = 0; i < RANDOM_TEXTS; i++) {
            var text = text();
            assertEquals(
                    provided(json -> json.writeStartArray().write(text).writeEnd()),
                    written(json -> json.writeStartArray().write(text).writeEnd()));
        }
    }

    @Test
    void writesEveryCharacterAsTheProviderDoes() {
        for (var c = 0; c <= Character.MAX_VALUE; c++) {
            var text = String.valueOf((char) c);
            assertEquals(
                    provided(json -> json.writeStartObject().write(text, text).writeEnd()),
                    written(json -> json.writeStartObject().write(text, text).writeEnd()));
        }
    }

    @Test
    void writesMomentsAsTheStandardFormatterDoes() {
        for (var i = 0; i < RANDOM_TEXTS; i++) {
            var moment = moment();
            assertEquals(
                    "{\"at\":\"" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment) + "\"}",
                    written(json -> json.writeStartObject().write("at", moment).writeEnd()));
        }
    }

    private OffsetDateTime moment() {
        var nanos = random.nextInt(1_000_000_000);
        var digits = random.nextInt(10);
        var cut = nanos - nanos % (int) Math.pow(10, digits);
        var year = i(4) == 0 ? random.nextInt(40_000) - 20_000 : 1900 + random.nextInt(200);
        return OffsetDateTime.of(
                year,
                1 + i(12),
                1 + i(28),
                i(24),
                i(60),
                i(3) == 0 ? 0 : i(60),
                digits == 9 ? 0 : cut,
                ZoneOffset.ofTotalSeconds(i(3) == 0 ? 0 : random.nextInt(36_000) - 18_000));
    }

    private int i(int bound) {
        return random.nextInt(bound);
    }

    /** Mostly ASCII, with all that needs care: quotes, control characters, halves of characters, characters beyond 16 bits. */
    private String text() {
        var text = new StringBuilder();
        for (var rest = random.nextInt(40); rest > 0; rest--) {
            switch (i(5)) {
                case 0 -> text.append((char) i(0x30));
                case 1 -> text.append((char) i(0x1_0000));
                case 2 -> text.appendCodePoint(0x1_0000 + i(0x10_0000));
                default -> text.append((char) (' ' + i(95)));
            }
        }
        return text.toString();
    }

    private static String provided(Consumer<JsonGenerator> value) {
        var bytes = new ByteArrayOutputStream();
        try (var json = Json.createGenerator(bytes)) {
            value.accept(json);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String written(Consumer<JsonBytes> value) {
        var json = new JsonBytes(1);
        value.accept(json);
        return new String(json.toByteArray(), StandardCharsets.UTF_8);
    }
}
