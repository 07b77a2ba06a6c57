package health.portico.embedded;

import health.portico.core.account.Accounts;
import health.portico.core.account.NewAccount;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * A running portal in this virtual machine, reachable at {@link #uri()}. Several may run side by side, each with a CDI container, a
 * pool and a socket of its own; only the transaction manager is shared. Thread-safe; whoever starts it closes it.
 *
 * @since 0.1
 */
public final class PortalServer implements AutoCloseable {
    /** Where the portal lies on every host. */
    public static final String BASE = "/portal/";

    private final URI uri;
    private final WeldContainer container;
    private final Closing closing;

    PortalServer(URI uri, WeldContainer container, Closing closing) {
        this.uri = uri;
        this.container = container;
        this.closing = closing;
    }

    /** Prepare a server; nothing runs until {@link PortalServerBuilder#start()}. */
    public static PortalServerBuilder builder() {
        return new PortalServerBuilder();
    }

    /** Return the address of the start page, which ends with {@value #BASE}. */
    public URI uri() {
        return uri;
    }

    /** Return the port that is listened on. */
    public int port() {
        return uri.getPort();
    }

    /**
     * Return a bean of the running portal, for tests and for hosts that share the virtual machine.
     *
     * @throws jakarta.enterprise.inject.UnsatisfiedResolutionException if there is none
     */
    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    /** Give an account to each of these whose log-in name is free; the rest stays as it is. For demos and tests. */
    public void admit(Collection<LogIn> people) {
        bean(Accounts.class)
                .createAbsent(people.stream().map(PortalServer::account).toList());
    }

    private static NewAccount account(LogIn person) {
        return new NewAccount(
                person.username(),
                person.username(),
                person.role(),
                person.patient(),
                person.practitioner(),
                person.password());
    }

    /** Return all beans of a type, in the order of their classes' names. */
    <T> List<T> beans(Class<T> type) {
        return container
                .select(type)
                .handlesStream()
                .sorted(Comparator.comparing(
                        handle -> handle.getBean().getBeanClass().getName()))
                .map(Instance.Handle::get)
                .toList();
    }

    /**
     * Stop gracefully: accept nothing more, let running requests finish within 10 s, then close the container and the pool. A second
     * call does nothing.
     */
    @Override
    public void close() {
        closing.close();
    }
}
