package health.portico.core.rules;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Requests of all kinds of viewer for one patient: born 1980 and seen at noon of 20 May 2026 in Los Angeles, unless told otherwise. */
record Viewers(Instant now, Optional<LocalDate> born, ZoneId zone) {
    static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    static final Instant NOON = Instant.parse("2026-05-20T19:00:00Z");
    static final PatientId PATIENT = new PatientId("p1");
    static final Viewers ADULT = new Viewers(NOON, Optional.of(LocalDate.of(1980, 3, 14)), LOS_ANGELES);

    Viewers at(Instant moment) {
        return new Viewers(moment, born, zone);
    }

    Viewers at(String moment) {
        return at(OffsetDateTime.parse(moment).toInstant());
    }

    Viewers bornOn(String day) {
        return new Viewers(now, day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)), zone);
    }

    Viewers in(String otherZone) {
        return new Viewers(now, born, ZoneId.of(otherZone));
    }

    AccessContext patient() {
        return context(
                viewer(ViewerKind.PATIENT, Optional.of(PATIENT), Set.of()), ViewerKind.PATIENT, Optional.empty());
    }

    AccessContext proxy() {
        return proxy(grant("2020-01-01T00:00:00Z"));
    }

    AccessContext proxy(ProxyGrant grant) {
        return context(viewer(ViewerKind.PROXY, Optional.empty(), Set.of()), ViewerKind.PROXY, Optional.of(grant));
    }

    AccessContext guest(Set<Category> scope) {
        return context(
                viewer(ViewerKind.SHARE_GUEST, Optional.empty(), scope), ViewerKind.SHARE_GUEST, Optional.empty());
    }

    AccessContext guest() {
        return guest(Set.copyOf(Category.ALL));
    }

    AccessContext app(Set<Category> scope) {
        return context(viewer(ViewerKind.APP, Optional.of(PATIENT), scope), ViewerKind.APP, Optional.empty());
    }

    AccessContext app() {
        return app(Set.copyOf(Category.ALL));
    }

    AccessContext clinician(boolean inCare) {
        AccessContext c = staff(ViewerKind.CLINICIAN);
        return new AccessContext(c.viewer(), c.kind(), c.subject(), c.proxyGrant(), inCare, c.now(), c.purpose());
    }

    /** A clinician who takes part in a conversation and does not care for the patient. */
    AccessContext correspondent() {
        AccessContext c = staff(ViewerKind.CLINICIAN);
        return new AccessContext(c.viewer(), c.kind(), c.subject(), c.proxyGrant(), false, true, c.now(), c.purpose());
    }

    AccessContext staff(ViewerKind kind) {
        return context(viewer(kind, Optional.empty(), Set.of()), kind, Optional.empty());
    }

    /** One request of each kind of viewer, every one with as much access as it can have. */
    AccessContext of(ViewerKind kind) {
        return switch (kind) {
            case PATIENT -> patient();
            case PROXY -> proxy();
            case SHARE_GUEST -> guest();
            case APP -> app();
            case CLINICIAN -> clinician(true);
            default -> staff(kind);
        };
    }

    static ProxyGrant grant(String from) {
        return new ProxyGrant(
                "g1",
                "account-proxy",
                PATIENT,
                "parent",
                "form-1",
                OffsetDateTime.parse(from),
                Optional.empty(),
                Optional.empty());
    }

    static ProxyGrant scoped(ProxyGrant g, Set<Category> scope) {
        return new ProxyGrant(
                g.id(),
                g.account(),
                g.patient(),
                g.relationship(),
                g.formReference(),
                g.from(),
                g.until(),
                g.revokedAt(),
                scope,
                g.confirmed());
    }

    private AccessContext context(Viewer viewer, ViewerKind kind, Optional<ProxyGrant> grant) {
        return new AccessContext(viewer, kind, new Subject(PATIENT, born, zone), grant, false, now, Purpose.VIEW);
    }

    private static Viewer viewer(ViewerKind role, Optional<PatientId> self, Set<Category> scope) {
        Optional<PractitionerId> practitioner =
                role == ViewerKind.CLINICIAN ? Optional.of(new PractitionerId("d1")) : Optional.empty();
        return new Viewer("account-" + role.name().toLowerCase(Locale.ROOT), role, "", self, practitioner, scope);
    }
}
