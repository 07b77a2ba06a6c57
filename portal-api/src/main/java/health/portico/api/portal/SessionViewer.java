package health.portico.api.portal;

import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.util.Set;

/**
 * The viewer of the current HTTP request. The portal implements it, resources of plugins inject it; usable on the thread of the
 * request only.
 *
 * @since 0.1
 */
public interface SessionViewer {
    /** @throws health.portico.api.problem.PortalException {@code session-ended} if nobody is logged in */
    Viewer require();

    /**
     * Return the viewer if its role is one of these.
     *
     * @throws health.portico.api.problem.PortalException {@code session-ended} if nobody is logged in, {@code role-not-allowed} if
     *     the role is another one
     */
    Viewer require(Set<ViewerKind> roles);
}
