package health.portico.core.app;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.time.Now;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An app that a patient allowed to read the own record, as one row with one state. Immutable.
 *
 * @param id stands in the audit log and in the settings page's address
 * @param patient whose record
 * @param account that allowed it
 * @param app its {@code client_id}
 * @param name of the app when it was allowed
 * @param scope what was given
 * @param state where it is in its life
 * @param redirect where the code was sent
 * @param challenge of the code's verifier, SHA-256 (RFC 7636)
 * @param allowedAt when the patient allowed it
 * @param linkedAt when the app fetched its first tokens
 * @param until when it ends by itself; of an allowed one, when its code does
 * @param lastUsedAt when the app last read
 */
public record AppLink(
        UUID id,
        PatientId patient,
        String account,
        String app,
        String name,
        AppScope scope,
        AppLinkState state,
        String redirect,
        String challenge,
        OffsetDateTime allowedAt,
        Optional<OffsetDateTime> linkedAt,
        OffsetDateTime until,
        Optional<OffsetDateTime> lastUsedAt) {
    private static final String ACTOR = "app:";

    /** Tell whether the app may read at a moment. */
    boolean isLinkedAt(OffsetDateTime now) {
        return state == AppLinkState.LINKED && now.isBefore(until) && !Now.isAhead(allowedAt, now);
    }

    /** Return this link as it is once the app has fetched its first tokens. */
    AppLink linked(OffsetDateTime at, OffsetDateTime end) {
        return new AppLink(
                id,
                patient,
                account,
                app,
                name,
                scope,
                AppLinkState.LINKED,
                redirect,
                challenge,
                allowedAt,
                Optional.of(at),
                end,
                lastUsedAt);
    }

    /** Return what the audit log calls the app of this link. */
    String actor() {
        return ACTOR + id;
    }

    /** Return the link that the audit log calls so; empty if it is none. */
    static Optional<UUID> ofActor(String actor) {
        try {
            return actor.startsWith(ACTOR)
                    ? Optional.of(UUID.fromString(actor.substring(ACTOR.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Return who asks when the app does. */
    public Viewer viewer() {
        return new Viewer(actor(), ViewerKind.APP, name, Optional.of(patient), Optional.empty(), categories());
    }

    private Set<Category> categories() {
        return Set.copyOf(scope.categories());
    }

    @Override
    public String toString() {
        return "AppLink[" + id + " " + state + "]";
    }
}
