package health.portico.core.visibility.broken;

import jakarta.json.JsonObject;

/** A deliberate break: the engine knows the platform. */
public interface EngineKnowsPlatform {
    JsonObject known();
}
