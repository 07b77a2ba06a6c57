package health.portico.api.host;

/**
 * Why a {@link Notifier} did not take a notice. Immutable.
 *
 * @since 0.1
 */
public class NotDelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a failure says about the next try. */
    public enum Reach {
        /** This notice will hardly ever be taken, for instance because there is no such mailbox. It is given up sooner. */
        REFUSED,
        /** This notice may be taken later. */
        LATER,
        /** Nobody takes any notice now, so that the others need not be tried. */
        NOBODY
    }

    private final String code;
    private final Reach reach;

    /** @param code for staff and the log, lower-case words and digits joined by hyphens, at most 40 characters: no address, no answer of a server */
    public NotDelivered(String code, Reach reach) {
        super(code);
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 40) {
            throw new IllegalArgumentException("a code is lower-case words joined by hyphens");
        }
        this.code = code;
        this.reach = reach;
    }

    /** @param cause of which the log names the class alone: what it says may hold an address */
    public NotDelivered(String code, Reach reach, Throwable cause) {
        this(code, reach);
        initCause(cause);
    }

    public String code() {
        return code;
    }

    public Reach reach() {
        return reach;
    }
}
