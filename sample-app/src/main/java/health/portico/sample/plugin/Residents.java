package health.portico.sample.plugin;

/** Who lives in the hospital from the start. The hospital implements it, the plugin calls it once before the portal serves. */
public interface Residents {
    /** Make the log-ins, grants and releases that are not there yet; a second call changes nothing. */
    void moveIn();
}
