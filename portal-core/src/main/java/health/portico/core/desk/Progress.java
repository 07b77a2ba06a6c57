package health.portico.core.desk;

/** How a wanted transition ended. */
public sealed interface Progress {
    /** It happened; the request as it is now. */
    record Done(PatientRequest request) implements Progress {}

    /** The request is in a state that does not allow it. */
    record NotAllowed() implements Progress {}

    /** Somebody else was quicker, or the client saw an older version. */
    record Outdated() implements Progress {}
}
