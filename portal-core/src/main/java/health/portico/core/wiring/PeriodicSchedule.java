package health.portico.core.wiring;

import health.portico.api.host.PortalClock;
import health.portico.core.health.HealthStatus;
import health.portico.core.plugin.Plugins;
import health.portico.core.work.PeriodicWork;
import health.portico.core.work.Schedule;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Runs every {@link PeriodicWork} bean, and the work of plugins, while the portal is open, on the host's executor: a bean where the host offers one, as the portal
 * on Java SE does, else the default one of Jakarta Concurrency.
 */
@ApplicationScoped
public class PeriodicSchedule {
    private static final String EXECUTOR = "java:comp/DefaultManagedScheduledExecutorService";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Instance<ManagedScheduledExecutorService> executors;
    private final Instance<PeriodicWork> works;
    private final Plugins plugins;
    private final PortalClock clock;
    private final AtomicReference<Optional<Schedule>> running = new AtomicReference<>(Optional.empty());

    @Inject
    PeriodicSchedule(
            Instance<ManagedScheduledExecutorService> executors,
            Instance<PeriodicWork> works,
            Plugins plugins,
            PortalClock clock) {
        this.executors = executors;
        this.works = works;
        this.plugins = plugins;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    protected PeriodicSchedule() {
        this(null, null, null, null);
    }

    /**
     * @throws IllegalStateException with one sentence if the host has no executor
     * @throws health.portico.core.plugin.PluginRefusal if a plugin cannot tell its work
     */
    void begin() {
        var all = Stream.concat(works.stream(), PluginWork.of(plugins.loaded()).stream())
                .toList();
        if (!all.isEmpty()) {
            var schedule = new Schedule(executor(), all, clock);
            running.set(Optional.of(schedule));
            schedule.begin();
        }
    }

    /** Let what runs end, within 10 s, and plan nothing more. A second call does nothing; a host that ends its executor calls it before. */
    @PreDestroy
    public void stop() {
        running.getAndSet(Optional.empty()).ifPresent(schedule -> schedule.stop(PATIENCE));
    }

    List<HealthStatus> states() {
        return running.get().map(Schedule::states).orElse(List.of());
    }

    @SuppressWarnings("BanJNDI") // the name is a constant of the platform
    private ScheduledExecutorService executor() {
        if (executors.isResolvable()) {
            return executors.get();
        }
        try {
            return (ScheduledExecutorService) new InitialContext().lookup(EXECUTOR);
        } catch (NamingException | ClassCastException e) {
            throw new IllegalStateException("there is no executor for repeated work at " + EXECUTOR, e);
        }
    }
}
