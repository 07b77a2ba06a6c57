package health.portico.core.access.web;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.RuleId;
import health.portico.core.access.Access;
import health.portico.core.access.AccessChange;
import health.portico.core.access.HeldProxy;
import health.portico.core.access.ProxyState;
import health.portico.core.access.WantedProxy;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How grants look over HTTP: the ids of rules, log-in names and what waits for review are for staff alone (S43). */
final class ProxyJson {
    private static final int USERNAME = 64;
    private static final int RELATIONSHIP = 60;
    private static final int FORM = 120;
    private static final int RECORDS = 50;
    private static final int ID = 64;

    private ProxyJson() {}

    /** Write a grant for the patient, or for staff. */
    static void write(JsonFieldWriter out, HeldProxy one, boolean forStaff) {
        writeGrant(out, one, one.patient().id(), forStaff);
        out.text("displayName", one.holder().map(holder -> holder.displayName()));
        if (forStaff) {
            out.text("username", one.holder().map(holder -> holder.username()))
                    .truth("sharesEmail", one.sharesEmail())
                    .texts("unconfirmed", sorted(one.unconfirmed()));
        }
    }

    /** Write a grant for the proxy who holds it: the patient's name, and the id of a surviving record, only while that is open to them. */
    static void writeOwn(JsonFieldWriter out, HeldProxy one) {
        boolean isOpen = one.state() == ProxyState.ACTIVE;
        writeGrant(out, one, isOpen ? one.patient().id() : one.grant().patient(), false);
        if (isOpen) {
            out.text("patientName", one.patient().displayName());
        }
    }

    private static void writeGrant(JsonFieldWriter out, HeldProxy one, PatientId patient, boolean forStaff) {
        out.text("id", one.grant().id())
                .text("patientId", patient.value())
                .text("state", one.state().word())
                .text("access", word(one.access()))
                .text("relationship", one.grant().relationship())
                .text("formReference", one.grant().formReference())
                .moment("from", one.grant().from());
        out.moment("until", one.until());
        out.moment("revokedAt", one.grant().revokedAt());
        out.texts(
                "scope",
                Category.ALL.stream()
                        .filter(one.grant().scope()::contains)
                        .map(Category::name)
                        .toList());
        if (one.state().isAlive()) {
            out.objects(
                    "changesOn", one.changes(), (change, each) -> write((JsonFieldWriter) change, each, one, forStaff));
        }
    }

    private static void write(JsonFieldWriter out, AccessChange change, HeldProxy one, boolean forStaff) {
        ZoneId zone = one.patient().zone();
        out.moment("at", change.at().atOffset(ZoneOffset.UTC))
                .date("date", LocalDate.ofInstant(change.at(), zone))
                .text("becomes", word(change.becomes()));
        if (forStaff) {
            out.texts(
                    "hiddenBy",
                    change.becomes().limitedBy().stream().map(RuleId::value).toList());
        }
    }

    private static String word(Access access) {
        return access.extent().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> sorted(Set<PatientId> records) {
        return records.stream()
                .map(PatientId::value)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Read what a form asks for; a day begins in the facility's zone. */
    static WantedProxy wanted(JsonBody body, ZoneId zone) {
        return new WantedProxy(
                body.text("username", USERNAME).toLowerCase(Locale.ROOT),
                body.text("relationship", RELATIONSHIP),
                body.text("formReference", FORM),
                body.optionalText("from", ID).flatMap(text -> moment("from", text, zone)),
                body.optionalText("until", ID).flatMap(text -> moment("until", text, zone)),
                scope(body));
    }

    private static Optional<OffsetDateTime> moment(String name, String text, ZoneId zone) {
        return text.length() == "2026-01-31".length()
                ? Parameters.moment(
                        name,
                        Parameters.date(name, text)
                                .atStartOfDay(zone)
                                .toOffsetDateTime()
                                .toString())
                : Parameters.moment(name, text);
    }

    private static Set<Category> scope(JsonBody body) {
        Set<Category> scope = new LinkedHashSet<>();
        for (String name : body.texts("scope", Category.ALL.size(), ID)) {
            scope.add(Category.ALL.stream()
                    .filter(category -> category.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> InvalidRequestException.of("scope", "Must hold some of " + Category.ALL + ".")));
        }
        return scope;
    }

    static Set<PatientId> records(JsonBody body) {
        Set<PatientId> records = new LinkedHashSet<>();
        body.texts("records", RECORDS, ID).stream()
                .flatMap(text -> Stream.of(Parameters.patient(text)))
                .forEach(records::add);
        return records;
    }
}
