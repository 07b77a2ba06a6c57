package health.portico.embedded.transaction;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.arjuna.utils.UuidProcessId;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.List;

/**
 * The transaction manager. It is the one thing that all servers in a virtual machine share: Narayana keeps its settings in static
 * fields, so it is set up once and never shut down; its threads are daemons. Each server brings a data source of its own.
 *
 * <p>A transaction has at most one resource (the pool enlists a "last resource", and the coordinator refuses a second one), so every
 * commit is one-phase and nothing can be left in doubt: the object store may be volatile, and there is no recovery and no listening
 * socket.
 */
public final class Narayana {
    private static final Narayana INSTANCE = new Narayana();

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;

    private Narayana() {
        identify(BeanPopulator.getDefaultInstance(CoreEnvironmentBean.class));
        BeanPopulator.getDefaultInstance(CoordinatorEnvironmentBean.class).setTransactionStatusManagerEnable(false);
        for (var store : List.of("default", "communicationStore", "stateStore")) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreType(VolatileStore.class.getName());
        }
        manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
        registry = new com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple();
    }

    private static void identify(CoreEnvironmentBean core) {
        try {
            core.setNodeIdentifier("portico");
            core.setProcessImplementationClassName(UuidProcessId.class.getName());
        } catch (CoreEnvironmentBeanException e) {
            throw new IllegalStateException("The transaction manager refuses its node identifier", e);
        }
    }

    /** Return the manager that all servers of this virtual machine share. */
    public static TransactionManager manager() {
        return INSTANCE.manager;
    }

    /** Return the registry of the calling thread's transaction. */
    public static TransactionSynchronizationRegistry registry() {
        return INSTANCE.registry;
    }

    /** Return the user's view of the calling thread's transaction. */
    public static UserTransaction userTransaction() {
        return com.arjuna.ats.jta.UserTransaction.userTransaction();
    }
}
