package health.portico.core.wiring;

import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import health.portico.core.config.SiteKeys;
import health.portico.core.contact.SupportContacts;
import health.portico.core.health.StartupState;
import health.portico.core.health.StartupState.Phase;
import health.portico.core.migration.Migrations;
import health.portico.core.migration.Migrator;
import health.portico.core.plugin.LoadedPlugin;
import health.portico.core.plugin.PluginRefusal;
import health.portico.core.plugin.PluginRegistry;
import health.portico.core.text.Texts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The order of the start. First, while the host deploys: plugins are asked, configuration and texts are checked, the database is reached
 * and brought up to date. Then, when the host is ready for work: the start is audited, the plugins are told, repeated work begins. Some servers cannot inject
 * persistence before that. Whatever fails stops the start with one sentence; a host that serves all the same gets {@code not-ready}
 * from every address but {@code /health}.
 */
@ApplicationScoped
public class PortalStartup {
    private static final Logger LOG = Logger.getLogger(PortalStartup.class.getName());

    private final StartupState state;
    private final PortalDatabase database;
    private final DemoMark demo;
    private final Instance<PluginRegistry> plugins;
    private final Instance<Configuration> configuration;
    private final Instance<KeyedHashes> keys;
    private final Instance<Texts> texts;
    private final StartAudit audit;
    private final ChosenNotifier notifier;
    private final PeriodicSchedule schedule;

    @Inject
    PortalStartup(
            StartupState state,
            PortalDatabase database,
            DemoMark demo,
            Instance<PluginRegistry> plugins,
            Instance<Configuration> configuration,
            Instance<KeyedHashes> keys,
            Instance<Texts> texts,
            StartAudit audit,
            ChosenNotifier notifier,
            PeriodicSchedule schedule) {
        this.state = state;
        this.database = database;
        this.demo = demo;
        this.plugins = plugins;
        this.configuration = configuration;
        this.keys = keys;
        this.texts = texts;
        this.audit = audit;
        this.notifier = notifier;
        this.schedule = schedule;
    }

    /** For the container's proxy alone. */
    protected PortalStartup() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    void prepare(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event) {
        orFail(() -> {
            var registry = plugins.get();
            var settings = configuration.get();
            keys.get();
            texts.get();
            notifier.check();
            database.checkReachable();
            migrate(registry);
            demo.check(settings.mode());
        });
    }

    /** Open the portal: the host calls it once, after everything is deployed and before the first request. */
    public void open() {
        orFail(() -> {
            var registry = plugins.get();
            var settings = configuration.get();
            audit.started(registry, settings);
            registry.loaded().forEach(PortalStartup::tellStarted);
            announce(registry, settings);
            schedule.begin();
            state.become(Phase.READY);
        });
    }

    private void orFail(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            state.become(Phase.FAILED);
            LOG.log(Level.SEVERE, () -> "Portico does not start: " + e.getMessage());
            throw e;
        }
    }

    void stop(@Observes @Priority(1) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (state.isReady()) {
            state.become(Phase.STOPPING);
            schedule.stop();
            plugins.get().loaded().forEach(PortalStartup::tellStopping);
            audit.stopped();
        }
    }

    private void migrate(PluginRegistry registry) {
        var migrator = new Migrator(database.dataSource());
        migrator.migrate(Migrations.ofCore());
        registry.migrations().forEach(migrator::migrate);
    }

    private void announce(PluginRegistry registry, Configuration settings) {
        LOG.info(() -> "Portico has started in " + settings.mode() + " mode; plugins: " + registry.loaded());
        settings.deviations().forEach(pair -> LOG.warning(() -> "Less safe than the default: " + pair));
        if (SupportContacts.isMissing(settings)) {
            LOG.warning(SiteKeys.SUPPORT_PHONES + " is not set: people are told to call portal support, and not where");
        }
        registry.disabled().forEach(id -> LOG.warning(() -> "The plugin " + id + " is present and switched off"));
        if (!keys.get().isLasting()) {
            LOG.warning("portico.secret.key is not set: sessions end when the portal stops");
        }
    }

    private static void tellStarted(LoadedPlugin plugin) {
        try {
            plugin.bean().started();
        } catch (RuntimeException | LinkageError e) {
            throw new PluginRefusal("the plugin " + plugin + " failed in started()", e);
        }
    }

    private static void tellStopping(LoadedPlugin plugin) {
        try {
            plugin.bean().stopping();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, e, () -> "the plugin " + plugin + " failed in stopping()");
        }
    }
}
