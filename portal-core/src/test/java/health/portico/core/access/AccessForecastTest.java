package health.portico.core.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.access.Access.Extent;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.record.Engines;
import health.portico.core.visibility.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forecast against calendars that are told here anew, and against what the engine says on every day. */
class AccessForecastTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final PatientId PATIENT = new PatientId("p1");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Instant NOW = Instant.parse("2026-05-20T19:00:00Z");
    private static final int[] HALF_DAYS = {-60, -9, -4, -3, -2, -1, 0, 1, 2, 3, 4, 9, 60};
    private static final String LONG_AGO = "2010-01-01T00:00:00-08:00";

    @ParameterizedTest
    @DisplayName("R46 S42 the forecast names each day on which age changes what a proxy sees, and no other")
    @CsvSource(delimiter = '|', textBlock = """
            # born     | in default        | in us-ca
            2020-06-01 | 2038-06-01 ended  | 2032-05-31 limited, 2038-05-31 ended
            2012-06-01 | 2030-06-01 ended  | 2030-05-31 ended
            2014-05-22 | 2032-05-22 ended  | 2026-05-21 limited, 2032-05-21 ended
            2008-05-21 | 2026-05-21 ended  | ''
            2012-02-29 | 2030-03-01 ended  | 2030-02-28 ended
            2016-02-29 | 2034-03-01 ended  | 2028-02-28 limited, 2034-02-28 ended
            1980-03-14 | ''                | ''
            """)
    void namesTheDays(String born, String inDefault, String inCalifornia) {
        AccessContext proxy = proxy(LocalDate.parse(born), grant(LONG_AGO, "", Set.of()));

        assertEquals(inDefault, days(forecast("default").changes(proxy)));
        assertEquals(inCalifornia, days(forecast("us-ca").changes(proxy)));
    }

    @Test
    @DisplayName("S42 the form's own moments are in the forecast, and so is its scope")
    void namesTheFormsMoments() {
        LocalDate adult = LocalDate.of(1980, 3, 14);
        var planned = proxy(adult, grant("2026-06-01T08:00:00Z", "2026-07-01T09:30:00.000001Z", Set.of()));
        var narrow = proxy(adult, grant("2026-06-01T08:00:00Z", "", Set.of(Category.RESULTS)));

        assertEquals(
                List.of(
                        change("2026-06-01T08:00:00Z", Extent.FULL),
                        change("2026-07-01T09:30:00.000001Z", Extent.ENDED)),
                forecast("default").changes(planned));
        assertEquals(
                List.of(new AccessChange(
                        Instant.parse("2026-06-01T08:00:00Z"),
                        new Access(Extent.LIMITED, List.of(RuleId.of("proxy.outside-scope"))))),
                forecast("default").changes(narrow));
    }

    @Test
    @DisplayName("R46 a rule of a plugin that begins between two birthdays is found to the moment")
    void findsMomentsOfPlugins() {
        Instant begin = Instant.parse("2027-01-13T13:17:05.123456789Z");
        Restriction<RecordItem> rule = Restriction.hide(RecordItem.class, "plugin.sample.later", item -> true)
                .when(context -> !context.now().isBefore(begin));
        var proxy = proxy(LocalDate.of(1980, 3, 14), grant(LONG_AGO, "", Set.of()));

        assertEquals(List.of(), of("default", List.of()).changes(proxy));
        assertEquals(List.of(), of("default", List.of(rule)).changes(proxy), "it binds every proxy alike");
        Restriction<RecordItem> minors = Restriction.hide(RecordItem.class, "plugin.sample.minors", item -> true)
                .from(ViewerKind.STAND_INS)
                .when(context -> !context.now().isBefore(begin) && !context.patientIsAdult());
        assertEquals(
                begin,
                of("default", List.of(minors))
                        .changes(proxy(LocalDate.of(2015, 6, 1), grant(LONG_AGO, "", Set.of())))
                        .get(0)
                        .at());
    }

    @Test
    @DisplayName(
            "S42 R46 what a plugin closes up to a birthday, or on its eve alone, is in the forecast with both its moments")
    void findsWhatComesAndGoes() {
        Instant birthday = Instant.parse("2027-06-01T07:00:00Z");
        Instant eve = Instant.parse("2027-05-31T07:00:00Z");

        assertEquals(
                List.of(eve, eve.plusSeconds(3600)), firstTwo(closed(eve, eve.plusSeconds(3600))), "on the eve alone");
        Instant noon = Instant.parse("2027-05-31T19:17:05.123456789Z");
        assertEquals(List.of(noon, birthday), firstTwo(closed(noon, birthday)), "up to the birthday");
    }

    private static Restriction<RecordItem> closed(Instant from, Instant until) {
        return Restriction.hide(RecordItem.class, "plugin.sample.pause", item -> true)
                .from(ViewerKind.STAND_INS)
                .when(context ->
                        !context.now().isBefore(from) && context.now().isBefore(until) && !context.patientIsAdult());
    }

    private static List<Instant> firstTwo(Restriction<RecordItem> rule) {
        return of("default", List.of(rule))
                .changes(proxy(LocalDate.of(2015, 6, 1), grant(LONG_AGO, "", Set.of())))
                .stream()
                .limit(2)
                .map(AccessChange::at)
                .toList();
    }

    @ParameterizedTest
    @DisplayName("R46 S42 what-if and forecast agree on every day around every turn, for children born on any day")
    @ValueSource(strings = {"default", "us-ca"})
    void agreesWithTheEngine(String pack) {
        AccessForecast forecast = forecast(pack);
        int turns = 0;
        for (int days = 0; days < 19 * 366; days += 37) {
            LocalDate born = TODAY.minusDays(days);
            AccessContext proxy = proxy(born, grant(LONG_AGO, "", Set.of()));
            List<AccessChange> changes = forecast.changes(proxy);
            for (AccessChange change : changes) {
                for (int offset : HALF_DAYS) {
                    Instant moment = change.at().plusSeconds(offset * 43_200L);
                    if (!moment.isBefore(NOW)) {
                        assertEquals(
                                expected(pack, born, moment), told(forecast, proxy, changes, moment), born::toString);
                        assertEquals(forecast.now(at(proxy, moment)).extent(), told(forecast, proxy, changes, moment));
                    }
                }
                assertEquals(
                        expected(pack, born, change.at().minusNanos(1)),
                        told(forecast, proxy, changes, change.at().minusNanos(1)));
                turns++;
            }
        }
        assertTrue(turns > 150, "too few turns to prove anything: " + turns);
    }

    /** What the requirements say, told without books and packs. */
    private static Extent expected(String pack, LocalDate born, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZONE);
        LocalDate adult = birthday(born, 18);
        if (pack.equals("default")) {
            return day.isBefore(adult) ? Extent.FULL : Extent.ENDED;
        }
        if (!day.isBefore(adult.minusDays(1))) {
            return Extent.ENDED;
        }
        return day.isBefore(birthday(born, 12).minusDays(1)) ? Extent.FULL : Extent.LIMITED;
    }

    private static LocalDate birthday(LocalDate born, int age) {
        boolean leap = born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
        int year = born.getYear() + age;
        return leap && !java.time.Year.isLeap(year) ? LocalDate.of(year, 3, 1) : born.withYear(year);
    }

    private static Extent told(
            AccessForecast forecast, AccessContext proxy, List<AccessChange> changes, Instant moment) {
        Extent told = forecast.now(proxy).extent();
        for (AccessChange change : changes) {
            told = change.at().isAfter(moment) ? told : change.becomes().extent();
        }
        return told;
    }

    private static AccessContext at(AccessContext c, Instant moment) {
        return new AccessContext(c.viewer(), c.kind(), c.subject(), c.proxyGrant(), false, moment, c.purpose());
    }

    private static AccessChange change(String at, Extent becomes) {
        return new AccessChange(Instant.parse(at), new Access(becomes, List.of()));
    }

    private static String days(List<AccessChange> changes) {
        return String.join(
                ", ",
                changes.stream()
                        .map(change -> change.at().atZone(ZONE).toLocalDate() + " "
                                + change.becomes().extent().name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    private static AccessForecast forecast(String pack) {
        return of(pack, List.of());
    }

    private static AccessForecast of(String pack, List<Restriction<?>> more) {
        return new AccessForecast(new Engines(PolicyTimeline.of(pack), () -> new RuleSet(List.of(), more)));
    }

    private static AccessContext proxy(LocalDate born, ProxyGrant grant) {
        Viewer viewer = new Viewer("a1", ViewerKind.PROXY, "", Optional.empty(), Optional.empty(), Set.of());
        Subject subject = new Subject(PATIENT, Optional.of(born), ZONE);
        return new AccessContext(viewer, ViewerKind.PROXY, subject, Optional.of(grant), false, NOW, Purpose.EXPLAIN);
    }

    private static ProxyGrant grant(String from, String until, Set<Category> scope) {
        return new ProxyGrant(
                "g1",
                "a1",
                PATIENT,
                "parent",
                "form",
                OffsetDateTime.parse(from),
                Stream.of(until)
                        .filter(end -> !end.isEmpty())
                        .map(OffsetDateTime::parse)
                        .findFirst(),
                Optional.empty(),
                scope,
                Set.of());
    }
}
