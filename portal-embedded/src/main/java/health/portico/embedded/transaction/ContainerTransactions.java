package health.portico.embedded.transaction;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.jboss.weld.transaction.spi.TransactionServices;

/** How the CDI container sees transactions: for observers bound to a transaction's phase, and to inject {@link UserTransaction}. Stateless. */
public final class ContainerTransactions implements TransactionServices {
    @Override
    public void registerSynchronization(Synchronization synchronizedObserver) {
        try {
            Narayana.manager().getTransaction().registerSynchronization(synchronizedObserver);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The observer cannot join the transaction", e);
        }
    }

    @Override
    public boolean isTransactionActive() {
        try {
            var status = Narayana.manager().getStatus();
            return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction's state is unknown", e);
        }
    }

    @Override
    public UserTransaction getUserTransaction() {
        return Narayana.userTransaction();
    }

    @Override
    public void cleanup() {
        // the manager is shared by all servers of the virtual machine
    }
}
