package health.portico.core.wiring;

import health.portico.core.config.ConfigurationSources;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.ProgrammaticConfiguration;
import health.portico.core.plugin.Descriptors;
import health.portico.core.plugin.HouseCheck;
import health.portico.core.plugin.PluginRefusal;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads the plugins' descriptors before any of their beans is looked at: a plugin for another API is refused by name instead of by a
 * linkage error, and the types of a disabled one are left out. The container makes one per start.
 */
public class PluginLoading implements Extension {
    private ClassLoader loader = PluginLoading.class.getClassLoader();
    private ConfigurationSources sources;
    private Descriptors descriptors;
    private final TreeSet<String> pluginTypes = new TreeSet<>();

    void readDescriptors(@Observes BeforeBeanDiscovery event, BeanManager beans) {
        loader = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(loader);
        sources = ConfigurationSources.ofProcess(program(beans));
        descriptors = Descriptors.read(loader, sources.list(CoreKeys.PLUGINS_DISABLED));
    }

    void leaveOutDisabled(@Observes ProcessAnnotatedType<?> event) {
        var name = event.getAnnotatedType().getJavaClass().getName();
        descriptors.ownerOf(name).ifPresent(plugin -> {
            if (descriptors.isDisabled(plugin)) {
                event.veto();
            } else {
                pluginTypes.add(name);
            }
        });
    }

    void refuseStrangers(@Observes AfterDeploymentValidation event) {
        var check = new HouseCheck(loader);
        try {
            pluginTypes.forEach(name -> check.check(descriptors.ownerOf(name).orElseThrow(), name));
        } catch (PluginRefusal e) {
            event.addDeploymentProblem(e);
        }
    }

    ConfigurationSources sources() {
        return sources;
    }

    Descriptors descriptors() {
        return descriptors;
    }

    ClassLoader loader() {
        return loader;
    }

    private static Map<String, String> program(BeanManager beans) {
        try {
            return Optional.ofNullable(beans.getExtension(ProgrammaticConfiguration.class))
                    .map(ProgrammaticConfiguration::values)
                    .orElse(Map.of());
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }
}
