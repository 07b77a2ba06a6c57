package health.portico.core.wiring;

import health.portico.api.host.SecretKeys;
import health.portico.api.plugin.PortalPlugin;
import health.portico.core.app.RegisteredApps;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.KeyedHashes;
import health.portico.core.config.Mode;
import health.portico.core.plugin.PluginRegistry;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.record.PluginRules;
import health.portico.core.site.PortalTexts;
import health.portico.core.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.TreeMap;

/** Makes the beans that are values: what was configured, what the plugins add, the keys. Each once per start. */
@ApplicationScoped
public class Producers {
    @Produces
    @Singleton
    PluginRegistry plugins(PluginLoading loading, @Any Instance<PortalPlugin> plugins) {
        var beans = new TreeMap<String, PortalPlugin>();
        for (var handle : plugins.handles()) {
            beans.put(handle.getBean().getBeanClass().getName(), handle.get());
        }
        return PluginRegistry.of(loading.descriptors(), beans, loading.sources().list(CoreKeys.PLUGINS_GRANTS));
    }

    @Produces
    @Singleton
    Configuration configuration(PluginLoading loading, PluginRegistry plugins) {
        var configuration = Configuration.of(plugins.configuration(), loading.sources());
        policy(configuration); // a pack that is missing or broken stops the start, as any wrong value does
        apps(configuration); // and so does a file of apps
        return configuration;
    }

    @Produces
    @Singleton
    KeyedHashes keyedHashes(Configuration configuration, Instance<SecretKeys> host) {
        if (host.isAmbiguous()) {
            throw new IllegalStateException("several beans implement SecretKeys; leave one");
        }
        return KeyedHashes.of(configuration, host.stream().findFirst());
    }

    @Produces
    @Singleton
    PolicyTimeline policy(Configuration configuration) {
        String named = configuration.text(CoreKeys.POLICY_PACK);
        String usual = configuration.mode() == Mode.DEMO ? "us-ca" : "default";
        return PolicyTimeline.of(named.isEmpty() ? usual : named);
    }

    @Produces
    @Singleton
    RegisteredApps apps(Configuration configuration) {
        return RegisteredApps.of(configuration);
    }

    @Produces
    @Singleton
    Texts texts(PluginLoading loading, PluginRegistry plugins) {
        return PortalTexts.of(plugins.texts(), loading.loader());
    }

    @Produces
    @Singleton
    PluginRules rulesOfPlugins(PluginRegistry plugins) {
        return plugins::rules;
    }
}
