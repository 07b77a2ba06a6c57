package health.portico.embedded.persistence;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.validation.ValidatorFactory;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/**
 * The persistence units of one server, each made from the {@code META-INF/persistence.xml} that its jar brings, in the background
 * while the container starts. No unit has a second-level cache, so two nodes on one database never decide on different facts. Thread-safe.
 */
public final class PersistenceUnits implements JpaInjectionServices {
    private final String server = UUID.randomUUID().toString();
    private final Map<String, CompletableFuture<EntityManagerFactory>> factories = new ConcurrentHashMap<>();
    private final Map<String, EntityManager> contexts = new ConcurrentHashMap<>();
    private final Supplier<? extends DataSource> dataSource;
    private final Supplier<ValidatorFactory> validation;
    private final ClassLoader loader;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(this::thread);

    /** The pool and the validation may still be in the making. */
    public PersistenceUnits(
            Supplier<? extends DataSource> dataSource, Supplier<ValidatorFactory> validation, ClassLoader loader) {
        this.dataSource = dataSource;
        this.validation = validation;
        this.loader = loader;
    }

    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
        var unit = point.getAnnotated().getAnnotation(PersistenceContext.class).unitName();
        begin(unit);
        var manager = contexts.computeIfAbsent(unit, name -> ContextEntities.of(() -> factory(name)));
        return () -> new SimpleResourceReference<>(manager);
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(InjectionPoint point) {
        var unit = point.getAnnotated().getAnnotation(PersistenceUnit.class).unitName();
        begin(unit);
        return () -> new SimpleResourceReference<>(factory(unit));
    }

    /** Wait until all units that beans ask for have been made; throws what kept one from it. */
    public void awaitAll() {
        factories.keySet().forEach(this::factory);
    }

    private EntityManagerFactory factory(String unit) {
        begin(unit);
        return factories.get(unit).join();
    }

    private void begin(String unit) {
        factories.computeIfAbsent(unit, name -> CompletableFuture.supplyAsync(() -> create(name), maker));
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "portico-units");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    private EntityManagerFactory create(String unit) {
        var factory = new PersistenceProvider().createEntityManagerFactory(unit, properties(unit));
        if (factory == null) {
            throw new IllegalStateException(
                    "No META-INF/persistence.xml on the class path has a unit named '" + unit + "'");
        }
        return factory;
    }

    private Map<String, Object> properties(String unit) {
        return Map.ofEntries(
                Map.entry("jakarta.persistence.provider", PersistenceProvider.class.getName()),
                Map.entry(PersistenceUnitProperties.SESSION_NAME, server + "/" + unit),
                Map.entry(PersistenceUnitProperties.CLASSLOADER, loader),
                Map.entry(PersistenceUnitProperties.JTA_DATASOURCE, dataSource.get()),
                Map.entry(PersistenceUnitProperties.NON_JTA_DATASOURCE, dataSource.get()),
                Map.entry(PersistenceUnitProperties.TARGET_SERVER, NarayanaPlatform.class.getName()),
                Map.entry(PersistenceUnitProperties.VALIDATOR_FACTORY, validation.get()),
                Map.entry(PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true"),
                Map.entry(PersistenceUnitProperties.WEAVING, "false"),
                Map.entry(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false"),
                Map.entry(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger"),
                Map.entry(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE"));
    }

    @Override
    public void cleanup() {
        maker.shutdown();
        factories.values().stream()
                .map(made -> made.exceptionally(failed -> null).join())
                .filter(Objects::nonNull)
                .forEach(EntityManagerFactory::close);
        factories.clear();
    }
}
