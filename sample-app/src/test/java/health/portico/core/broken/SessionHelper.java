package health.portico.core.broken;

/** Deliberate breaks: names that say nothing, in a package that is not null-marked. */
public final class SessionHelper {
    private SessionHelper() {}

    /** Manages, but what. */
    static final class SessionManager {}
}
