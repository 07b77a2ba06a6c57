package health.portico.embedded.persistence;

import health.portico.embedded.transaction.Narayana;
import jakarta.transaction.TransactionManager;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/** What EclipseLink needs to know of its surroundings: where the transaction manager is. EclipseLink makes it by name, once a unit. */
public final class NarayanaPlatform extends ServerPlatformBase {
    public NarayanaPlatform(DatabaseSession session) {
        super(session);
        disableRuntimeServices();
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return Controller.class;
    }

    /** Hands out the shared manager. */
    public static final class Controller extends JTATransactionController {
        @Override
        protected TransactionManager acquireTransactionManager() {
            return Narayana.manager();
        }
    }
}
