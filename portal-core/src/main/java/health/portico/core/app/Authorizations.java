package health.portico.core.app;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.record.Engines;
import health.portico.core.record.PatientAccess;
import health.portico.core.record.RecordViews;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The patient's side of linking an app: who may, what may be given, and the word itself (R70). Thread-safe. */
@ApplicationScoped
public class Authorizations {
    private final RecordViews views;
    private final Engines engines;
    private final AppStore store;
    private final AppTokens tokens;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public Authorizations(
            RecordViews views, Engines engines, AppStore store, AppTokens tokens, AuditLog audit, PortalClock clock) {
        this.views = views;
        this.engines = engines;
        this.store = store;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Authorizations() {
        this(null, null, null, null, null, null);
    }

    /** Tell whether somebody may let apps in: a patient, to the own record. */
    public boolean mayAllow(Viewer viewer) {
        boolean may = viewer.role() == ViewerKind.PATIENT
                && viewer.self()
                        .flatMap(patient -> views.openedOwn(viewer, patient, Purpose.APP))
                        .isPresent();
        if (!may) {
            audit.append(Draft.of("app.allow", Outcome.DENIED, viewer.account()));
        }
        return may;
    }

    /** Return what of a request may be given: what the policy lets out to apps, and who the patient is (R69). */
    public List<Category> offered(AppScope asked) {
        Set<Category> out = engines.pack(clock.clock().instant()).scopes().apps();
        return asked.categories().stream()
                .filter(category -> out.contains(category) || category.equals(PatientAccess.DEMOGRAPHICS))
                .toList();
    }

    /**
     * Let an app in, as far as it asked and the patient chose.
     *
     * @param chosen at least one of what is offered
     * @return the code that the app's browser brings to it; shown here alone
     */
    @Transactional
    public String allow(Viewer patient, AuthorizationRequest request, Set<Category> chosen) {
        String code = tokens.newCode();
        OffsetDateTime now = Now.of(clock);
        AppLink link = new AppLink(
                UUID.randomUUID(),
                whose(patient),
                patient.account(),
                request.app().id(),
                request.app().name(),
                request.scope().narrowedTo(chosen),
                AppLinkState.ALLOWED,
                request.redirect(),
                request.challenge(),
                now,
                Optional.empty(),
                now.plus(AppPolicy.CODE),
                Optional.empty());
        store.insert(link, tokens.code(code).get(0));
        audit.append(entry("app.allow", patient)
                .detail(request.app().id() + " " + link.id() + " "
                        + link.scope().categories()));
        return code;
    }

    /** Note that the patient said no. */
    public void deny(Viewer patient, AuthorizationRequest request) {
        audit.append(entry("app.deny", patient).detail(request.app().id()));
    }

    private static Draft entry(String action, Viewer patient) {
        return Draft.of(action, Outcome.SUCCESS, patient.account()).about(whose(patient));
    }

    private static PatientId whose(Viewer patient) {
        return patient.self().orElseThrow();
    }
}
