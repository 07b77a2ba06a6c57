package health.portico.core.plugin;

import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;

/**
 * A plugin that takes part. Immutable.
 *
 * @param descriptor what its jar says about it
 * @param bean its table of contents
 */
public record LoadedPlugin(PluginDescriptor descriptor, PortalPlugin bean) {
    public String id() {
        return descriptor.id();
    }

    @Override
    public String toString() {
        return id() + " " + descriptor.version();
    }
}
