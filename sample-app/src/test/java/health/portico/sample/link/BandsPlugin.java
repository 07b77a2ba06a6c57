package health.portico.sample.link;

import health.portico.api.plugin.Link;
import health.portico.api.plugin.PortalPlugin;
import health.portico.api.portal.Outbox;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.PatientId;
import health.portico.sample.http.Expectations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A plugin with two bands for each patient: one comes off, the other is stuck. It cannot tell what the teenager wears, and fails in another way
 * each time.
 */
@ApplicationScoped
public class BandsPlugin implements PortalPlugin {
    static final String OFF = "pulse-band";
    static final String STUCK = "stuck-band";
    private static final PatientId LOST = new PatientId(Expectations.patient("teen"));

    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> off = ConcurrentHashMap.newKeySet();
    private final Outbox outbox;
    private final SessionViewer session;

    @Inject
    public BandsPlugin(Outbox outbox, SessionViewer session) {
        this.outbox = outbox;
        this.session = session;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected BandsPlugin() {
        this(null, null);
    }

    @Override
    public String id() {
        return "bands";
    }

    @Override
    public List<Link> links(PatientId patient) {
        if (patient.equals(LOST)) {
            if (asked.getAndIncrement() % 2 == 0) {
                throw new IllegalStateException("the bands are lost");
            }
            throw new NoSuchMethodError("the bands are of another version");
        }
        var stuck = link(STUCK, "Old Band", "2026-01-02T08:00:00Z");
        return off.contains(patient.value())
                ? List.of(stuck)
                : List.of(stuck, link(OFF, "Pulse Band", "2026-03-04T08:00:00Z"));
    }

    private static Link link(String id, String name, String since) {
        return new Link(
                id,
                Link.Kind.DEVICE,
                name,
                OffsetDateTime.parse(since),
                Optional.of(OffsetDateTime.parse("2026-05-01T08:00:00Z")),
                List.of("navigation.vitals"));
    }

    /** A stuck band writes to its patient before it fails. */
    @Override
    public boolean unlink(PatientId patient, String link) {
        if (link.equals(STUCK)) {
            outbox.add(session.require().account(), "mail.message", "band");
            throw new IllegalStateException("the band is stuck");
        }
        return link.equals(OFF) && off.add(patient.value());
    }
}
