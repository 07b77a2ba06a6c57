package health.portico.embedded;

import health.portico.api.problem.PortalException;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds in what was thrown the one sentence that names the culprit. Stateless. */
final class Culprit {
    private static final Pattern UNSATISFIED = Pattern.compile("Unsatisfied dependencies for type (\\S+)");

    /** In a container's list of failures: one that the portal itself found, else the first. */
    private static final Pattern OWN = Pattern.compile("health\\.portico\\.[\\w.$]+: (.+)");

    private static final Pattern FIRST = Pattern.compile("Exception 0 :\\s*(?:[\\w.$]+: )?(.+)");

    private static final String PORTAL = "health.portico.";

    private Culprit() {}

    static String sentence(Throwable failure) {
        var cause = culprit(failure);
        var message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return cause.getClass().getSimpleName();
        }
        return reading(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** The innermost cause, or on the way there what the portal itself says: that names the file, key or owner, and the cause does not. */
    private static Throwable culprit(Throwable failure) {
        var cause = failure;
        while (!isOwnSentence(cause) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Thrown by code of the portal with words of its own; a problem is a code for an answer, no sentence. */
    private static boolean isOwnSentence(Throwable cause) {
        var thrownAt = cause.getStackTrace();
        return thrownAt.length > 0
                && thrownAt[0].getClassName().startsWith(PORTAL)
                && !(cause instanceof PortalException)
                && cause.getMessage() != null
                && (cause.getCause() == null
                        || !cause.getMessage().equals(cause.getCause().toString()));
    }

    private static String reading(String message) {
        if (!message.contains("WELD-") && !message.startsWith("Exception List")) {
            return message;
        }
        var own = OWN.matcher(message);
        if (own.find()) {
            return own.group(1);
        }
        var missing = missing(message);
        if (!missing.isEmpty()) {
            return "no jar on the class path provides " + String.join(", ", missing);
        }
        var first = FIRST.matcher(message);
        return first.find() ? first.group(1) : message.lines().findFirst().orElseThrow();
    }

    private static TreeSet<String> missing(String message) {
        var types = new TreeSet<String>();
        UNSATISFIED.matcher(message).results().forEach(found -> types.add(found.group(1)));
        return types;
    }
}
