package health.portico.core.broken;

import org.apache.tika.StandIn;

/** A deliberate break: Tika outside of core.attachment. */
public interface InspectsAnywhere {
    StandIn known();
}
