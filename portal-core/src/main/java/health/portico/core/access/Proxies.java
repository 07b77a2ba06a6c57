package health.portico.core.access;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.core.database.RowPage;
import health.portico.core.database.RowPlace;
import health.portico.core.proxy.PlacedGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.core.record.AccessContexts;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The proxies of a patient: listed for both sides and for staff, given and confirmed by staff, ended by each of them. Thread-safe. */
@ApplicationScoped
public class Proxies {
    private static final String LIST = "proxy.list";

    private static final String REVIEW = "review";

    /** So many grants are read at once to find those that wait. */
    private static final int PART = 200;

    private final ProxyRights rights;
    private final HeldProxies held;
    private final ProxyDesk desk;
    private final ProxyGrants grants;
    private final AccessContexts contexts;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public Proxies(
            ProxyRights rights,
            HeldProxies held,
            ProxyDesk desk,
            ProxyGrants grants,
            AccessContexts contexts,
            AuditLog audit,
            PortalClock clock) {
        this.rights = rights;
        this.held = held;
        this.desk = desk;
        this.grants = grants;
        this.contexts = contexts;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Proxies() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * List the grants over a patient, newest first: all of them for staff, for the patient those that were given or confirmed for their record,
     * for a proxy the own ones that are not over.
     *
     * @throws PortalException {@code record-not-available} if the viewer may know of none
     */
    public List<HeldProxy> of(Viewer viewer, PatientId patient) {
        Patient person = known(viewer, patient);
        Subject subject = Subject.of(person);
        boolean own = rights.isOwn(viewer, patient);
        List<HeldProxy> found = held.at(
                grants.over(subject).stream()
                        .filter(grant -> rights.mayKnow(viewer, own, subject, grant))
                        .toList(),
                person,
                now());
        boolean sees = own || viewer.role().isStaff();
        List<HeldProxy> shown =
                found.stream().filter(one -> sees || one.state().isAlive()).toList();
        if (shown.isEmpty() && !sees) {
            throw rights.refuse(viewer, patient);
        }
        audit.append(Draft.of(LIST, Outcome.SUCCESS, viewer.account()).about(patient));
        return shown;
    }

    /** List the grants that the viewer holds and that are not over, newest first. */
    public List<HeldProxy> heldBy(Viewer viewer) {
        List<HeldProxy> shown = grants.ofAccount(viewer.account()).stream()
                .filter(grant -> contexts.exists(grant.patient()))
                .map(grant -> held.at(grant, contexts.survivor(grant.patient()), now()))
                .filter(one -> one.state().isAlive())
                .toList();
        audit.append(Draft.of(LIST, Outcome.SUCCESS, viewer.account()).detail("own"));
        return shown;
    }

    /**
     * List the grants over all patients that wait for review after a merge, newest first. For the records desk.
     *
     * @throws PortalException {@code invalid-cursor}
     */
    public RowPage<HeldProxy> waiting(Viewer staff, PageRequest page) {
        Optional<RowPlace> after = page.cursor().map(cursor -> RowPlace.parse(cursor, REVIEW));
        List<Waiting> found = new ArrayList<>();
        for (List<PlacedGrant> part = alive(after); !part.isEmpty() && found.size() <= page.limit(); ) {
            part.forEach(one -> review(one).ifPresent(found::add));
            part = part.size() < PART ? List.of() : alive(Optional.of(place(part.get(PART - 1))));
        }
        audit.append(Draft.of(LIST, Outcome.SUCCESS, staff.account()).detail(REVIEW));
        return RowPage.of(found.subList(0, Math.min(found.size(), page.limit() + 1)), page.limit(), Waiting::place)
                .map(Waiting::held);
    }

    private List<PlacedGrant> alive(Optional<RowPlace> after) {
        return grants.aliveAt(Now.of(clock), after, PART);
    }

    private static RowPlace place(PlacedGrant one) {
        return new RowPlace(REVIEW, one.createdAt(), UUID.fromString(one.grant().id()));
    }

    /** Return a grant that waits for review; whether it is confirmed costs less than to say what it does. */
    private Optional<Waiting> review(PlacedGrant one) {
        ProxyGrant grant = one.grant();
        if (!contexts.exists(grant.patient())) {
            return Optional.empty();
        }
        Patient survivor = contexts.survivor(grant.patient());
        if (grant.unconfirmed(Subject.of(survivor)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(held.at(grant, survivor, now()))
                .filter(found -> found.state() == ProxyState.REVIEW)
                .map(found -> new Waiting(found, place(one)));
    }

    /** A grant that waits, and where it stands in the list. */
    private record Waiting(HeldProxy held, RowPlace place) {}

    /** Give somebody access as a form asks for it; see {@link ProxyDesk#give} for what is refused. */
    public HeldProxy give(Viewer staff, PatientId patient, WantedProxy wanted) {
        Patient person = rights.staff(staff, patient);
        try {
            ProxyGrant given = desk.give(staff, person, wanted);
            return held.at(given, person, now());
        } catch (PortalException e) {
            if (!e.type().equals(ProblemType.INTERNAL_ERROR)) {
                audit.append(Draft.of(ProxyDesk.GIVE, Outcome.DENIED, staff.account())
                        .about(patient)
                        .detail(e.type().code()));
            }
            throw e;
        }
    }

    /**
     * Confirm a grant for records that were merged with its patient's; records that were not are left alone.
     *
     * @throws PortalException {@code proxy-not-allowed} if the grant does not wait for it; see {@link ProxyDesk#confirm} for what else is refused
     */
    public void confirm(Viewer staff, PatientId patient, String id, Set<PatientId> records) {
        Patient person = rights.staff(staff, patient);
        Subject subject = Subject.of(person);
        ProxyGrant grant = find(subject, id);
        if (subject.isReplaced() || held.at(grant, person, now()).state() != ProxyState.REVIEW) {
            throw new PortalException(ProblemType.PROXY_NOT_ALLOWED, "This access does not wait for a confirmation.");
        }
        desk.confirm(staff, subject, grant, records);
    }

    /**
     * End a grant (R16, R45), whatever it opens now: what keeps it closed may pass. One that was revoked, or whose own end has passed, stays as
     * it is. For staff, the patient, and the proxy who gives it up.
     */
    public void end(Viewer viewer, PatientId patient, String id) {
        Patient person = known(viewer, patient);
        Subject subject = Subject.of(person);
        ProxyGrant grant = find(subject, id);
        if (!rights.mayKnow(viewer, rights.isOwn(viewer, patient), subject, grant)) {
            throw rights.refuse(viewer, patient);
        }
        OffsetDateTime now = Now.of(clock);
        if (grant.until().map(now::isBefore).orElse(true)) {
            desk.end(viewer, subject, grant);
        }
    }

    /** Return the zone in which days of this patient's facility begin. */
    public ZoneId zone(Viewer staff, PatientId patient) {
        return rights.staff(staff, patient).zone();
    }

    private Patient known(Viewer viewer, PatientId patient) {
        return viewer.role().isStaff() ? rights.staff(viewer, patient) : contexts.person(patient);
    }

    private ProxyGrant find(Subject subject, String id) {
        return grants.byId(id)
                .filter(grant -> subject.records().contains(grant.patient()))
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
    }

    private Instant now() {
        return Now.of(clock).toInstant();
    }
}
