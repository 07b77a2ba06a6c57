package health.portico.core.wiring;

import health.portico.api.plugin.RepeatedWork;
import health.portico.core.plugin.LoadedPlugin;
import health.portico.core.plugin.PluginRefusal;
import health.portico.core.work.PeriodicWork;
import java.time.Duration;
import java.util.List;

/** A plugin's work among the portal's own. Immutable. */
record PluginWork(String name, Duration pause, Runnable work) implements PeriodicWork {
    /** @throws PluginRefusal if a plugin fails to tell its work, or its name is not its own */
    static List<PluginWork> of(List<LoadedPlugin> plugins) {
        return plugins.stream()
                .flatMap(plugin -> told(plugin).stream().map(one -> of(plugin.id(), one)))
                .toList();
    }

    private static List<RepeatedWork> told(LoadedPlugin plugin) {
        try {
            return List.copyOf(plugin.bean().repeatedWork());
        } catch (RuntimeException | LinkageError e) {
            throw new PluginRefusal("the plugin " + plugin + " failed in repeatedWork()", e);
        }
    }

    private static PluginWork of(String id, RepeatedWork told) {
        if (!told.name().startsWith(id + "-")) {
            throw new PluginRefusal(
                    "the plugin " + id + " adds the work " + told.name() + ", which must begin with " + id + "-");
        }
        return new PluginWork(told.name(), told.pause(), told.work());
    }

    @Override
    public void run() {
        work.run();
    }
}
