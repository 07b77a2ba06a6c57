package health.portico.core.config;

/** A configuration with which the portal does not start; the message names the key and never the value of a secret. */
public class ConfigurationException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
