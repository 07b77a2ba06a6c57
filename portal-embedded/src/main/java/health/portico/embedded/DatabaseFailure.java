package health.portico.embedded;

import health.portico.core.config.CoreKeys;
import health.portico.core.database.DriverWords;
import java.sql.SQLException;

/** Says in one sentence why the database cannot be used. Stateless. */
final class DatabaseFailure {
    private static final int H2_IN_USE = 90_020;

    private DatabaseFailure() {}

    static StartFailure of(ServerSettings settings, SQLException failure) {
        return new StartFailure(sentence(settings, failure), failure);
    }

    private static String sentence(ServerSettings settings, SQLException failure) {
        if (isInUse(failure)) {
            return "The database in %s (%s) is in use by another portal that is running."
                    .formatted(settings.dataDirectory(), CoreKeys.DATA_DIR);
        }
        return "The database of " + CoreKeys.DATABASE_URL + " cannot be used: " + DriverWords.of(failure);
    }

    private static boolean isInUse(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                return true;
            }
        }
        return false;
    }
}
