package health.portico.embedded;

import health.portico.core.config.Configuration;
import health.portico.core.config.ConfigurationSources;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.ProgrammaticConfiguration;
import health.portico.core.migration.Migrations;
import health.portico.core.migration.Migrator;
import health.portico.core.wiring.PeriodicSchedule;
import health.portico.core.wiring.PortalApplication;
import health.portico.core.wiring.PortalStartup;
import health.portico.embedded.cdi.Containers;
import health.portico.embedded.cdi.SuppliedBeans;
import health.portico.embedded.concurrent.BackgroundWork;
import health.portico.embedded.http.HttpListener;
import health.portico.embedded.persistence.PersistenceUnits;
import health.portico.embedded.transaction.ContainerTransactions;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Puts one server together, part by part, and takes it apart again if one fails. Used once, by one thread. */
final class Assembly {
    private static final Logger LOG = Logger.getLogger(Assembly.class.getName());

    private final PortalServerBuilder plan;
    private final Closing closing = new Closing();

    Assembly(PortalServerBuilder plan) {
        this.plan = plan;
    }

    PortalServer start() {
        var thread = Thread.currentThread();
        var outer = thread.getContextClassLoader();
        try {
            var loader = closing.add(new URLClassLoader("portico", plan.jars.toArray(URL[]::new), plan.parent));
            thread.setContextClassLoader(loader);
            var sources = ConfigurationSources.ofProcess(plan.configuration);
            return assemble(loader, ServerSettings.of(Configuration.early(sources)));
        } catch (Exception | LinkageError e) {
            closing.close();
            throw StartFailure.of(e);
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    private PortalServer assemble(ClassLoader loader, ServerSettings settings) throws Exception {
        var dataSource = closing.add(Ahead.begin(loader, () -> pool(settings)));
        var validation = closing.add(Ahead.begin(loader, Assembly::validation));
        var units = new PersistenceUnits(dataSource, validation, loader);
        closing.add(units::cleanup);
        var work = new BackgroundWork(loader);
        var beans = new SuppliedBeans()
                .with(ManagedExecutorService.class, work::executor)
                .with(ManagedScheduledExecutorService.class, work::executor)
                .with(DataSource.class, dataSource)
                .with(ValidatorFactory.class, validation)
                .with(Validator.class, () -> validation.get().getValidator())
                .replacing(plan.replacements);
        var container = container(loader, units, beans, dataSource);
        closing.add(work);
        var application = closing.add(Ahead.begin(loader, () -> listener(loader, settings, validation.get())));
        closing.add(() -> container.select(PeriodicSchedule.class).forEach(PeriodicSchedule::stop));
        container.select(PortalStartup.class).forEach(PortalStartup::open);
        var listener = listen(application.get(), settings);
        units.awaitAll();
        var uri = new URI("http", null, host(settings), listener.port(), PortalServer.BASE, null, null);
        return new PortalServer(uri, container, closing);
    }

    private static ValidatorFactory validation() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    private static AgroalDataSource pool(ServerSettings settings) {
        settings.makeDataDirectory();
        try {
            var pool = settings.pool().open();
            rehearseMigrations(pool);
            return pool;
        } catch (SQLException e) {
            throw DatabaseFailure.of(settings, e);
        }
    }

    /** Ask what there is to migrate, so that Flyway is loaded when the container asks; what fails here fails again there, with a name. */
    private static void rehearseMigrations(DataSource database) {
        try {
            new Migrator(database).outstanding(Migrations.ofCore());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "The migrations could not be looked at");
        }
    }

    private WeldContainer container(
            ClassLoader loader, PersistenceUnits units, SuppliedBeans beans, Ahead<AgroalDataSource> dataSource) {
        var id = "portico-" + UUID.randomUUID();
        Containers.register(loader, id);
        closing.add(() -> Containers.remove(loader));
        var weld = new Weld(id)
                .setClassLoader(loader)
                .skipShutdownHook()
                .addServices(units, new ContainerTransactions())
                .addExtension(beans)
                .addExtension(new ProgrammaticConfiguration(plan.configuration))
                .addBeanClasses(plan.beans.toArray(Class<?>[]::new));
        if (!plan.discovery) {
            weld.disableDiscovery();
            ServiceLoader.load(Extension.class, loader).forEach(weld::addExtension);
        }
        var container = boot(weld, dataSource);
        closing.add(() -> close(container, loader));
        return container;
    }

    /** A database that cannot be used is named before whatever else the container complains of. */
    private static WeldContainer boot(Weld weld, Ahead<AgroalDataSource> dataSource) {
        try {
            return weld.initialize();
        } catch (RuntimeException e) {
            dataSource.get();
            throw e;
        }
    }

    /** Beans that are destroyed may ask for their container. */
    private static void close(WeldContainer container, ClassLoader loader) {
        var thread = Thread.currentThread();
        var outer = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            container.close();
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    private HttpListener listener(ClassLoader loader, ServerSettings settings, ValidatorFactory validation)
            throws ReflectiveOperationException {
        var listener = new HttpListener(
                settings.address(),
                settings.port(),
                ServerSettings.THREADS,
                settings.dataDirectory(),
                plan.limits.except(settings.proxies()));
        listener.prepare(application(), validation, loader);
        return listener;
    }

    private HttpListener listen(HttpListener listener, ServerSettings settings) {
        closing.add(() -> listener.stop(ServerSettings.GRACE));
        try {
            listener.start();
            return listener;
        } catch (IOException e) {
            var place = settings.address().getHostAddress() + ":" + settings.port();
            throw new StartFailure(
                    "The portal cannot listen on %s (%s, %s): %s"
                            .formatted(place, CoreKeys.HTTP_HOST, CoreKeys.HTTP_PORT, e.getMessage()),
                    e);
        }
    }

    private Application application() throws ReflectiveOperationException {
        var type = plan.application == null ? PortalApplication.class : plan.application;
        return type.getConstructor().newInstance();
    }

    private static String host(ServerSettings settings) {
        return settings.address().isAnyLocalAddress()
                ? "localhost"
                : settings.address().getHostAddress();
    }
}
