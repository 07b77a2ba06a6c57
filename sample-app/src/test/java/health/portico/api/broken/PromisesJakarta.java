package health.portico.api.broken;

import jakarta.json.JsonObject;

/** A deliberate break: the API promises a Jakarta type. */
public interface PromisesJakarta {
    JsonObject known();
}
