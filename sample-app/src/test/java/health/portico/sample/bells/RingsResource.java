package health.portico.sample.bells;

import health.portico.api.portal.Outbox;
import health.portico.api.portal.SessionViewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Rings a bell: whoever rings gets a notice. A broken bell keeps nothing. */
@ApplicationScoped
@Path("api/v1/plugins/bells/{bell}")
@Produces(MediaType.APPLICATION_JSON)
public class RingsResource {
    private final SessionViewer session;
    private final Outbox outbox;

    @Inject
    public RingsResource(SessionViewer session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public RingsResource() {
        this(null, null);
    }

    @POST
    @Transactional
    public String ring(@PathParam("bell") String bell) {
        outbox.add(session.require().account(), "mail.message", bell);
        if (bell.startsWith("broken")) {
            throw new IllegalStateException("the bell is broken");
        }
        return "{}";
    }
}
