package health.portico.embedded;

import health.portico.embedded.cdi.Containers;
import health.portico.embedded.cdi.SuppliedBeans;
import health.portico.embedded.http.HttpListener;
import health.portico.embedded.persistence.PersistenceUnits;
import health.portico.embedded.persistence.Pool;
import health.portico.embedded.transaction.ContainerTransactions;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ServiceLoader;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Puts one server together, part by part, and takes it apart again if one fails. Used once, by one thread. */
final class Assembly {
    private final PortalServerBuilder plan;
    private final ServerSettings settings;
    private final Closing closing = new Closing();

    Assembly(PortalServerBuilder plan) {
        this.plan = plan;
        this.settings = ServerSettings.of(plan.configuration);
    }

    PortalServer start() {
        var thread = Thread.currentThread();
        var outer = thread.getContextClassLoader();
        try {
            var loader = closing.add(new URLClassLoader("portico", plan.jars.toArray(URL[]::new), plan.parent));
            thread.setContextClassLoader(loader);
            return assemble(loader);
        } catch (Exception | LinkageError e) {
            closing.close();
            throw StartFailure.of(e);
        } finally {
            thread.setContextClassLoader(outer);
        }
    }

    private PortalServer assemble(ClassLoader loader) throws Exception {
        var dataSource = pool();
        var validation = closing.add(Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory());
        var units = new PersistenceUnits(dataSource, validation, loader);
        closing.add(units::cleanup);
        var beans = new SuppliedBeans()
                .with(DataSource.class, dataSource)
                .with(ValidatorFactory.class, validation)
                .with(Validator.class, validation.getValidator())
                .replacing(plan.replacements);
        var container = container(loader, units, beans);
        var listener = listen(loader);
        var uri = new URI("http", null, host(), listener.port(), PortalServer.BASE, null, null);
        return new PortalServer(uri, container, closing);
    }

    private DataSource pool() throws IOException {
        Files.createDirectories(settings.dataDirectory());
        try {
            var pool = closing.add(new Pool(
                            settings.databaseUrl(),
                            settings.databaseUser(),
                            settings.databasePassword(),
                            settings.connections())
                    .open());
            pool.getConnection().close();
            return pool;
        } catch (SQLException e) {
            throw new StartFailure("The database of portico.db.url cannot be reached: " + e.getMessage(), e);
        }
    }

    private WeldContainer container(ClassLoader loader, PersistenceUnits units, SuppliedBeans beans) {
        var id = "portico-" + UUID.randomUUID();
        Containers.register(loader, id);
        closing.add(() -> Containers.remove(loader));
        var weld = new Weld(id)
                .setClassLoader(loader)
                .skipShutdownHook()
                .addServices(units, new ContainerTransactions())
                .addExtension(beans)
                .addBeanClasses(plan.beans.toArray(Class<?>[]::new));
        if (!plan.discovery) {
            weld.disableDiscovery();
            ServiceLoader.load(Extension.class, loader).forEach(weld::addExtension);
        }
        return closing.add(weld.initialize());
    }

    private HttpListener listen(ClassLoader loader) throws Exception {
        var listener = new HttpListener(settings.address(), settings.port(), settings.threads());
        closing.add(() -> listener.stop(settings.grace()));
        try {
            listener.start(application(loader), PortalServer.BASE, loader);
            return listener;
        } catch (IOException e) {
            var place = settings.address().getHostAddress() + ":" + settings.port();
            throw new StartFailure(
                    "The portal cannot listen on %s (portico.http.address, portico.http.port): %s"
                            .formatted(place, e.getMessage()),
                    e);
        }
    }

    private Application application(ClassLoader loader) throws ReflectiveOperationException {
        var type = plan.application == null
                ? loader.loadClass("health.portico.core.wiring.PortalApplication")
                        .asSubclass(Application.class)
                : plan.application;
        return type.getConstructor().newInstance();
    }

    private String host() {
        return settings.address().isAnyLocalAddress()
                ? "localhost"
                : settings.address().getHostAddress();
    }
}
