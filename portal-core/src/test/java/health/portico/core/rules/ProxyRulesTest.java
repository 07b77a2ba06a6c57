package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.ViewerKind;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProxyRulesTest {
    private static final String FROM = "2026-05-01T00:00:00-07:00";

    /** Born on a day, given, ended and revoked at moments: whether the grant opens anything now. */
    @ParameterizedTest
    @DisplayName("R46 S41 S42 which proxy grants hold at a moment")
    @CsvSource(delimiter = '|', textBlock = """
                    # born     | from                      | until                     | revoked                   | now                           | default | us-ca
                    1980-03-14 | 2026-05-01T00:00:00-07:00 |                           |                           | 2026-05-20T12:00:00-07:00     | true    | true
                    1980-03-14 | 2026-05-01T00:00:00-07:00 |                           |                           | 2026-05-01T00:00:00-07:00     | true    | true
                    1980-03-14 | 2026-05-01T00:00:00-07:00 |                           |                           | 2026-04-30T23:59:59.999-07:00 | false   | false
                    1980-03-14 | 2026-05-01T00:00:00-07:00 | 2026-06-01T00:00:00-07:00 |                           | 2026-05-31T23:59:59.999-07:00 | true    | true
                    1980-03-14 | 2026-05-01T00:00:00-07:00 | 2026-06-01T00:00:00-07:00 |                           | 2026-06-01T00:00:00-07:00     | false   | false
                    1980-03-14 | 2026-05-01T00:00:00-07:00 |                           | 2026-05-10T08:00:00-07:00 | 2026-05-10T07:59:59.999-07:00 | true    | true
                    1980-03-14 | 2026-05-01T00:00:00-07:00 |                           | 2026-05-10T08:00:00-07:00 | 2026-05-10T08:00:00-07:00     | false   | false
                    1980-03-14 | 2026-05-01T00:00:00-07:00 | 2026-06-01T00:00:00-07:00 | 2026-05-10T08:00:00-07:00 | 2026-05-20T12:00:00-07:00     | false   | false
                               | 2026-05-01T00:00:00-07:00 |                           |                           | 2026-05-20T12:00:00-07:00     | false   | false
                    # over a minor: until the 18th birthday, in California until the day before
                    2008-05-20 | 2015-01-01T00:00:00-08:00 |                           |                           | 2026-05-18T23:59:59.999-07:00 | true    | true
                    2008-05-20 | 2015-01-01T00:00:00-08:00 |                           |                           | 2026-05-19T00:00:00-07:00     | true    | false
                    2008-05-20 | 2015-01-01T00:00:00-08:00 |                           |                           | 2026-05-19T23:59:59.999-07:00 | true    | false
                    2008-05-20 | 2015-01-01T00:00:00-08:00 |                           |                           | 2026-05-20T00:00:00-07:00     | false   | false
                    2008-05-20 | 2015-01-01T00:00:00-08:00 | 2030-01-01T00:00:00-08:00 |                           | 2026-05-20T00:00:00-07:00     | false   | false
                    2008-05-20 | 2026-05-19T23:59:59.999-07:00 |                       |                           | 2026-05-20T00:00:00-07:00     | false   | false
                    2008-05-20 | 2026-05-20T00:00:00-07:00 |                           |                           | 2026-05-20T00:00:00-07:00     | true    | true
                    2008-05-20 | 2026-05-19T12:00:00-07:00 |                           |                           | 2026-05-19T12:00:00-07:00     | true    | false
                    # born on 29 February: adult on 1 March
                    2008-02-29 | 2015-01-01T00:00:00-08:00 |                           |                           | 2026-02-27T23:59:59.999-08:00 | true    | true
                    2008-02-29 | 2015-01-01T00:00:00-08:00 |                           |                           | 2026-02-28T00:00:00-08:00     | true    | false
                    2008-02-29 | 2015-01-01T00:00:00-08:00 |                           |                           | 2026-02-28T23:59:59.999-08:00 | true    | false
                    2008-02-29 | 2015-01-01T00:00:00-08:00 |                           |                           | 2026-03-01T00:00:00-08:00     | false   | false
                    """)
    void holdsByTable(
            String born,
            String from,
            String until,
            String revoked,
            String now,
            boolean inDefault,
            boolean inCalifornia) {
        var grant = grant(from, until, revoked);
        var proxy = Viewers.ADULT.bornOn(born == null ? "" : born).at(now).proxy(grant);

        assertEquals(granted(inDefault), Verdicts.DEFAULT.granting(Samples.DOCUMENT, proxy));
        assertEquals(granted(inCalifornia), Verdicts.CALIFORNIA.granting(Samples.DOCUMENT, proxy));
    }

    @ParameterizedTest
    @DisplayName("S42 the 18th birthday begins on the facility's calendar")
    @CsvSource({
        "Asia/Tokyo,          2026-05-19T14:59:59.999Z, true",
        "Asia/Tokyo,          2026-05-19T15:00:00Z,     false",
        "America/Los_Angeles, 2026-05-20T06:59:59.999Z, true",
        "America/Los_Angeles, 2026-05-20T07:00:00Z,     false"
    })
    void endsInTheFacilitysZone(String zone, String now, boolean holds) {
        var proxy = Viewers.ADULT.bornOn("2008-05-20").in(zone).at(now).proxy();

        assertEquals(holds, Verdicts.DEFAULT.visible(Samples.DOCUMENT, proxy));
    }

    @Test
    @DisplayName("R43 a grant opens the record for its own account and its own patient alone")
    void opensForItsOwnAccountAlone() {
        var g = grant(FROM, null, null);
        var ofAnotherAccount = new ProxyGrant(
                g.id(),
                "somebody",
                g.patient(),
                g.relationship(),
                g.formReference(),
                g.from(),
                g.until(),
                g.revokedAt());
        var overAnotherPatient = new ProxyGrant(
                g.id(),
                g.account(),
                new PatientId("p2"),
                g.relationship(),
                g.formReference(),
                g.from(),
                g.until(),
                g.revokedAt());

        assertTrue(Verdicts.DEFAULT.visible(Samples.DOCUMENT, Viewers.ADULT.proxy(g)));
        assertFalse(Verdicts.DEFAULT.visible(Samples.DOCUMENT, Viewers.ADULT.proxy(ofAnotherAccount)));
        assertFalse(Verdicts.DEFAULT.visible(Samples.DOCUMENT, Viewers.ADULT.proxy(overAnotherPatient)));
    }

    @Test
    @DisplayName("R46 without a grant a proxy sees nothing")
    void opensNothingWithoutGrant() {
        var c = Viewers.ADULT.proxy();
        var none = new AccessContext(
                c.viewer(), c.kind(), c.subject(), Optional.empty(), c.inCare(), c.now(), c.purpose());

        for (RecordItem item : Samples.oneOfEach()) {
            assertFalse(Verdicts.DEFAULT.visible(item, none));
        }
    }

    @ParameterizedTest
    @DisplayName("R46 a proxy grant is nothing to any other kind of viewer")
    @EnumSource(value = ViewerKind.class, names = "PROXY", mode = EnumSource.Mode.EXCLUDE)
    void opensForProxiesAlone(ViewerKind kind) {
        var c = Viewers.ADULT.of(kind);
        var withGrant = new AccessContext(
                c.viewer(), kind, c.subject(), Optional.of(grant(FROM, null, null)), false, c.now(), c.purpose());

        assertFalse(Verdicts.DEFAULT.granting(Samples.DOCUMENT, withGrant).contains("proxy.valid-grant"));
    }

    @ParameterizedTest
    @DisplayName("R46 in California proxies of minors lose notes and results on the day before the 12th birthday")
    @CsvSource(textBlock = """
                    # born,    now,                           limited
                    2014-05-20, 2026-05-18T23:59:59.999-07:00, false
                    2014-05-20, 2026-05-19T00:00:00-07:00,     true
                    2014-05-20, 2026-05-20T00:00:00-07:00,     true
                    2012-02-29, 2024-02-27T23:59:59.999-08:00, false
                    2012-02-29, 2024-02-28T00:00:00-08:00,     true
                    2008-05-20, 2026-05-18T23:59:59.999-07:00, true
                    2020-05-20, 2026-05-20T12:00:00-07:00,     false
                    """)
    void limitsAccessOverOlderMinors(String born, String now, boolean limited) {
        var proxy = Viewers.ADULT.bornOn(born).at(now).proxy(Viewers.grant("2010-01-01T00:00:00Z"));
        var seen = Samples.oneOfEach().stream()
                .filter(item -> Verdicts.CALIFORNIA.hiding(item, proxy).contains("proxy.minor-limited"))
                .map(item -> item.kind().category())
                .collect(Collectors.toSet());

        assertEquals(limited ? Set.of(Category.NOTES, Category.RESULTS) : Set.of(), seen);
    }

    @Test
    @DisplayName("R46 the limit is California's, and ends with adulthood")
    void limitsNobodyElse() {
        var teen = Viewers.ADULT.bornOn("2011-01-01");

        assertFalse(limited(Verdicts.DEFAULT, teen.proxy()));
        assertTrue(limited(Verdicts.CALIFORNIA, teen.proxy()));
        assertFalse(limited(Verdicts.CALIFORNIA, teen.patient()));
        assertFalse(limited(Verdicts.CALIFORNIA, teen.guest()));
        assertFalse(limited(Verdicts.CALIFORNIA, Viewers.ADULT.proxy()));
        assertFalse(
                limited(Verdicts.CALIFORNIA, Viewers.ADULT.bornOn("2008-05-20").proxy()));
        assertTrue(
                limited(Verdicts.CALIFORNIA, Viewers.ADULT.bornOn("2008-05-21").proxy()));
        assertTrue(limited(Verdicts.CALIFORNIA, Viewers.ADULT.bornOn("").proxy()));
    }

    /** The categories that the form names, who looks, and what hides a document and a result. */
    @ParameterizedTest
    @DisplayName("S42 a grant that names categories opens those alone; one that names none opens what the rules allow")
    @CsvSource(delimiter = '|', textBlock = """
                    # scope           | born       | viewer  | document            | result
                                      | 1980-03-14 | PROXY   |                     |
                    documents         | 1980-03-14 | PROXY   |                     | proxy.outside-scope
                    results           | 1980-03-14 | PROXY   | proxy.outside-scope |
                    documents results | 1980-03-14 | PROXY   |                     |
                    notes             | 1980-03-14 | PROXY   | proxy.outside-scope | proxy.outside-scope
                    # in California a teenager's proxy is limited besides
                                      | 2011-01-01 | PROXY   |                     | proxy.minor-limited
                    results           | 2011-01-01 | PROXY   | proxy.outside-scope | proxy.minor-limited
                    documents         | 2011-01-01 | PROXY   |                     | proxy.minor-limited proxy.outside-scope
                    # a scope binds nobody else
                    documents         | 1980-03-14 | PATIENT |                     |
                    """)
    void opensItsScopeByTable(String scope, String born, ViewerKind viewer, String document, String result) {
        var categories = Category.ALL.stream()
                .filter(category -> words(scope).contains(category.name()))
                .collect(Collectors.toSet());
        var viewers = Viewers.ADULT.bornOn(born);
        var proxy = viewers.proxy(Viewers.scoped(grant(FROM, null, null), categories));
        var c = viewer == ViewerKind.PROXY ? proxy : viewers.of(viewer);
        var context =
                new AccessContext(c.viewer(), c.kind(), c.subject(), proxy.proxyGrant(), false, c.now(), c.purpose());

        assertEquals(words(document), Verdicts.CALIFORNIA.hiding(Samples.DOCUMENT, context));
        assertEquals(words(result), Verdicts.CALIFORNIA.hiding(Samples.RESULT, context));
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Set.of(text.split(" "));
    }

    /** Over p1 or p2, confirmed for records, looking at p1 with what was merged into it, or that was merged into another one. */
    @ParameterizedTest
    @DisplayName("S42 R46 after a merge a grant opens the surviving record only if it was confirmed for all of it")
    @CsvSource(delimiter = '|', textBlock = """
            # given over | confirmed for | merged into p1 | replaced | opens
            p1           | ''            | ''             | false    | true
            p1           | ''            | p2             | false    | false
            p1           | p2            | p2             | false    | true
            p1           | p2            | p2 p3          | false    | false
            p1           | p2 p3         | ''             | false    | true
            p1           | p2            | ''             | true     | false
            p2           | ''            | ''             | false    | false
            p2           | p1            | ''             | false    | false
            p2           | ''            | p2             | false    | false
            p2           | p1            | p2             | false    | true
            p2           | p3            | p2             | false    | false
            p2           | p1            | p2             | true     | false
            """)
    void followsMergesByTable(String given, String confirmed, String merged, boolean replaced, boolean opens) {
        var g = grant(FROM, null, null);
        var grant = new ProxyGrant(
                g.id(),
                g.account(),
                new PatientId(given),
                g.relationship(),
                g.formReference(),
                g.from(),
                g.until(),
                g.revokedAt(),
                Set.of(),
                patients(confirmed));
        var links = new PatientLinks(replaced ? Optional.of(new PatientId("p9")) : Optional.empty(), patients(merged));
        var c = Viewers.ADULT.proxy(grant);
        var subject = new Subject(
                c.subject().patient(), c.subject().birthDate(), c.subject().zone(), links);
        var context =
                new AccessContext(c.viewer(), c.kind(), subject, c.proxyGrant(), c.inCare(), c.now(), c.purpose());

        assertEquals(granted(opens), Verdicts.DEFAULT.granting(Samples.DOCUMENT, context));
    }

    private static Set<PatientId> patients(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(PatientId::new)
                .collect(Collectors.toSet());
    }

    private static boolean limited(Verdicts verdicts, AccessContext context) {
        return verdicts.hiding(Samples.RESULT, context).contains("proxy.minor-limited");
    }

    private static Set<String> granted(boolean holds) {
        return holds ? Set.of("proxy.valid-grant") : Set.of();
    }

    private static ProxyGrant grant(String from, String until, String revoked) {
        var g = Viewers.grant(from);
        return new ProxyGrant(
                g.id(),
                g.account(),
                g.patient(),
                g.relationship(),
                g.formReference(),
                g.from(),
                moment(until),
                moment(revoked));
    }

    private static Optional<OffsetDateTime> moment(String text) {
        return Optional.ofNullable(text).map(OffsetDateTime::parse);
    }
}
