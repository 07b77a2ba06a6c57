package health.portico.core.config;

/** What the portal is started for. */
public enum Mode {
    PRODUCTION,
    /** Made-up people and a known password: only requests that come in at a loopback address are answered. */
    DEMO
}
