package health.portico.core.link;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.OwnRecord;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.link.LinkList.Listed;
import health.portico.core.plugin.Plugins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The patient's view of what is linked, and the end of each link. For the patient alone, never for a proxy (R46). Thread-safe; not to be called
 * in a transaction.
 */
@ApplicationScoped
public class Links {
    private static final Logger LOG = Logger.getLogger(Links.class.getName());
    private static final Comparator<Listed> NEWEST_FIRST = Comparator.comparing(
                    (Listed listed) -> listed.link().since().toInstant())
            .reversed();

    private final OwnRecord own;
    private final OwnLinks apps;
    private final Plugins plugins;
    private final LinkChanges changes;
    private final AuditLog audit;

    @Inject
    public Links(OwnRecord own, OwnLinks apps, Plugins plugins, LinkChanges changes, AuditLog audit) {
        this.own = own;
        this.apps = apps;
        this.plugins = plugins;
        this.changes = changes;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Links() {
        this(null, null, null, null, null);
    }

    /**
     * List what this patient has linked. A plugin that cannot tell is named, and the others are listed.
     *
     * @throws PortalException {@code record-not-available} if the viewer is not this patient
     */
    public LinkList of(Viewer viewer, PatientId patient) {
        own.require(viewer, patient, "links");
        List<Listed> found = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        sources().forEach(source -> collect(source, patient, found, silent));
        found.sort(NEWEST_FIRST);
        audit.append(Draft.of("link.list", Outcome.SUCCESS, viewer.account()).about(patient));
        return new LinkList(found, silent);
    }

    private static void collect(LinkSource source, PatientId patient, List<Listed> found, List<String> silent) {
        try {
            source.links(patient).forEach(link -> found.add(new Listed(source.id(), link)));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, e, () -> "the links of " + source.id() + " cannot be listed");
            silent.add(source.id());
        }
    }

    /**
     * End a link at once (R71); what throws ends nothing.
     *
     * @throws PortalException {@code record-not-available} if the viewer is not this patient, or if there is no such link
     */
    public void end(Viewer viewer, PatientId patient, String source, String link) {
        own.require(viewer, patient, "links");
        LinkSource of = sources()
                .filter(one -> one.id().equals(source))
                .findFirst()
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
        changes.end(viewer, patient, of, link);
    }

    private Stream<LinkSource> sources() {
        return Stream.concat(Stream.of(apps), plugins.loaded().stream().map(PluginLinks::new));
    }
}
