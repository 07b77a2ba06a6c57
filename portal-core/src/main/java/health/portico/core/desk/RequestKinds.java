package health.portico.core.desk;

import java.util.List;

/** All kinds of requests that there are. Immutable and thread-safe. */
public interface RequestKinds {
    List<RequestKind> all();
}
