package health.portico.api.record;

/**
 * A pointer from one item to another of the same patient. A pointer to an item that the viewer may not see is taken out before the
 * item leaves the portal.
 *
 * @param role what the other item is to this one, for instance {@code encounter}, {@code result}, {@code report}, {@code reason}
 * @param target the other item
 * @since 0.1
 */
public record ItemReference(String role, ItemId target) {
    public static final String ENCOUNTER = "encounter";
    public static final String RESULT = "result";
    public static final String REPORT = "report";
    public static final String REASON = "reason";

    /** A member of a panel, and that from which an observation was derived: an observation is seen whole only with these. */
    public static final String MEMBER = "member";

    public static final String SOURCE = "source";
}
