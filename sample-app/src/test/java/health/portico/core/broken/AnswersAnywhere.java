package health.portico.core.broken;

import jakarta.ws.rs.core.Response;

/** A deliberate break: Jakarta REST outside of the web. */
public interface AnswersAnywhere {
    Response known();
}
