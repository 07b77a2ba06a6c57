package health.portico.core.session;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.SessionViewer;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.request.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Says who the session filter found. Thread-safe; answers for the request of the calling thread. */
@ApplicationScoped
public class RequestViewer implements SessionViewer {
    private final CurrentRequest request;
    private final AuditLog audit;

    @Inject
    RequestViewer(CurrentRequest request, AuditLog audit) {
        this.request = request;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    protected RequestViewer() {
        this(null, null);
    }

    @Override
    public Viewer require() {
        return request.viewer().orElseThrow(() -> new PortalException(ProblemType.SESSION_ENDED));
    }

    @Override
    public Viewer require(Set<ViewerKind> roles) {
        var viewer = require();
        if (!roles.contains(viewer.role())) {
            audit.append(denial(viewer));
            throw new PortalException(ProblemType.ROLE_NOT_ALLOWED);
        }
        return viewer;
    }

    private Draft denial(Viewer viewer) {
        var draft = Draft.of("access.denied", Outcome.DENIED, viewer.account())
                .items(request.item().stream().toList())
                .detail("role-not-allowed " + viewer.role());
        return request.patient().map(draft::about).orElse(draft);
    }
}
