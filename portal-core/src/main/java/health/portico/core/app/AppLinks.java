package health.portico.core.app;

import health.portico.api.host.PortalClock;
import health.portico.api.plugin.Link;
import health.portico.api.record.PatientId;
import health.portico.core.link.OwnLinks;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The linked apps as the settings page lists and ends them (R17, R71). Thread-safe. */
@ApplicationScoped
public class AppLinks implements OwnLinks {
    /** Begins the text of each category that an app reads. */
    public static final String TEXTS = "app.shares.";

    private final AppStore store;
    private final PortalClock clock;

    @Inject
    public AppLinks(AppStore store, PortalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AppLinks() {
        this(null, null);
    }

    @Override
    public List<Link> links(PatientId patient) {
        OffsetDateTime now = Now.of(clock);
        return store.linkedOfPatient(patient).stream()
                .filter(link -> link.isLinkedAt(now))
                .map(AppLinks::shown)
                .toList();
    }

    private static Link shown(AppLink link) {
        return new Link(
                link.id().toString(),
                Link.Kind.APP,
                link.name(),
                link.linkedAt().orElse(link.allowedAt()),
                link.lastUsedAt(),
                link.scope().categories().stream()
                        .map(category -> TEXTS + category)
                        .toList());
    }

    @Override
    public boolean unlink(PatientId patient, String id) {
        OffsetDateTime now = Now.of(clock);
        return key(id).flatMap(store::byId)
                .filter(link -> link.patient().equals(patient) && link.isLinkedAt(now))
                .filter(link -> store.end(link.id(), AppEnd.BY_PATIENT, now))
                .isPresent();
    }

    private static Optional<UUID> key(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
