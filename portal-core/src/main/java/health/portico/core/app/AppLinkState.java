package health.portico.core.app;

/** Where a linked app is in its life. */
public enum AppLinkState {
    /** The patient allowed it, and a code waits for the app. */
    ALLOWED,
    /** The app has fetched tokens with the code. */
    LINKED,
    /** It reads nothing any more. */
    ENDED
}
