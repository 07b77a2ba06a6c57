package health.portico.core.problem;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** A portal that cannot serve: {@code not-ready} with the state of its parts. */
public final class NotReadyException extends PortalException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<PartState>> parts;

    /** @param parts by the name of the member that lists them */
    public NotReadyException(Map<String, List<PartState>> parts) {
        super(ProblemType.NOT_READY);
        this.parts = Map.copyOf(parts);
    }

    public Map<String, List<PartState>> parts() {
        return parts;
    }
}
