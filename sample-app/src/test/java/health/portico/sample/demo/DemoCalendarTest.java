package health.portico.sample.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.visibility.AgePolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCalendarTest {
    private static final LocalDate ANCHOR = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "2026-01-01, 2026-07-15",
        "2025-12-29, 2026-07-12",
        "2025-08-20, 2026-03-03",
        "1941-02-01, 1941-08-15",
    })
    @DisplayName("R19 A date moves by the whole days from the anchor to today")
    void movesDates(String before, String after) {
        assertEquals(
                "{\"authoredOn\":\"" + after + "\"}", on("2026-07-15").shift("{\"authoredOn\":\"" + before + "\"}"));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "2026-01-01T09:30:00-08:00, 2026-07-15T09:30:00-07:00",
        "2025-12-20T23:59:59-08:00, 2026-07-03T23:59:59-07:00",
        "2025-06-20T10:00:00-07:00, 2026-01-01T10:00:00-08:00",
        "2025-09-11T23:39:04.826-07:00, 2026-03-25T23:39:04.826-07:00",
        "2026-01-01T09:30:00+01:00, 2026-07-15T09:30:00+01:00",
        "2026-01-01T17:30:00Z, 2026-07-15T17:30:00Z",
    })
    @DisplayName("R19 A moment keeps the time that the facility's clocks show, across changes of summer time")
    void keepsWallTime(String before, String after) {
        assertEquals("[\"" + after + "\"]", on("2026-07-15").shift("[\"" + before + "\"]"));
    }

    @Test
    @DisplayName("R19 A moment in the hour that spring skips gets an offset that is valid there")
    void movesIntoTheSkippedHour() {
        assertEquals("[\"2026-03-08T02:30:00-08:00\"]", on("2026-03-08").shift("[\"2026-01-01T02:30:00-08:00\"]"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"id\":\"79590754-4679-12-30-8aab\"}",
                "{\"valueString\":\"2026-01-01 and later\"}",
                "{\"valueString\":\"since 2026-01-01\"}",
                "{\"start\":\"2026-01\"}",
                "{\"start\":\"2026\"}",
                "{\"start\":\"2026-02-30\"}",
                "{\"code\":\"2345-67-89\"}",
                "{\"start\":\"2026-01-01Tomorrow\"}",
            })
    @DisplayName("What is no whole date stays as it is")
    void leavesOthersAlone(String json) {
        assertEquals(json, on("2026-07-15").shift(json));
    }

    @Test
    @DisplayName("R57 The text of a note moves with its visit, line by line")
    void movesDatesInText() {
        var before = "2025-12-30\n\n# Plan (see 2025-12-29). Reference 1-2025-12-29, order 2025-12-291.";
        var after = "2026-07-13\n\n# Plan (see 2026-07-12). Reference 1-2025-12-29, order 2025-12-291.";
        assertEquals(attachment("text/plain", after), on("2026-07-15").shift(attachment("text/plain", before)));
    }

    @Test
    @DisplayName("Attachments that are no text stay byte for byte")
    void leavesBinaryAttachmentsAlone() {
        var pdf = attachment("application/pdf", "%PDF 2025-12-30");
        var text = attachment("text/plain", "none");
        assertEquals(pdf, on("2026-07-15").shift(pdf));
        assertEquals(text + pdf, on("2026-07-15").shift(text + pdf));
    }

    @ParameterizedTest(name = "On {0} born on {2}")
    @CsvSource({
        "2026-01-01, 18, 2008-01-01",
        "2026-02-28, 18, 2008-02-28",
        "2026-03-01, 18, 2008-03-01",
        "2028-02-29, 18, 2010-02-28",
        "2028-02-29, 15, 2013-02-28",
        "2028-02-29, 8, 2020-02-29",
        "2026-12-31, 8, 2018-12-31",
    })
    @DisplayName("R58 Whoever turns 18 today is adult by the age policy, on 29 February too")
    void makesBirthDates(LocalDate today, int age, LocalDate born) {
        var json = new DemoCalendar(ANCHOR, today, ZoneId.of("America/Los_Angeles"))
                .shift("{\"birthDate\":\"{{age:" + age + "}}\",\"x\":1}");
        assertEquals("{\"birthDate\":\"" + born + "\",\"x\":1}", json);
        assertEquals(age >= AgePolicy.ADULT, AgePolicy.hasReached(AgePolicy.ADULT, born, today));
    }

    @Test
    @DisplayName("On the anchor day nothing but the tokens changes")
    void isIdentityOnTheAnchor() {
        var json = "{\"a\":\"2025-06-20T10:00:00-07:00\",\"b\":\"2026-01-01\",\"c\":\"Báez “ñ”\"}\n";
        assertEquals(json, on("2026-01-01").shift(json));
    }

    private static DemoCalendar on(String today) {
        return new DemoCalendar(ANCHOR, LocalDate.parse(today), ZoneId.of("America/Los_Angeles"));
    }

    private static String attachment(String type, String text) {
        var data = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        return "{\"attachment\":{\"contentType\":\"" + type + "\",\"data\":\"" + data + "\"}}";
    }
}
