package health.portico.core.plugin;

/** A plugin with which the portal does not start; the message is one sentence that names it. */
public class PluginRefusal extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public PluginRefusal(String message) {
        super(message);
    }

    /** The sentence ends with what the cause says. */
    public PluginRefusal(String message, Throwable cause) {
        super(
                message + ": " + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                cause);
    }
}
