package health.portico.core.link;

import health.portico.api.plugin.Link;
import health.portico.api.record.PatientId;
import health.portico.core.plugin.LoadedPlugin;
import java.util.List;

/**
 * The links of one plugin. Immutable.
 *
 * @param plugin whose they are
 */
record PluginLinks(LoadedPlugin plugin) implements LinkSource {
    @Override
    public String id() {
        return plugin.id();
    }

    @Override
    public List<Link> links(PatientId patient) {
        return List.copyOf(plugin.bean().links(patient));
    }

    @Override
    public boolean unlink(PatientId patient, String link) {
        return plugin.bean().unlink(patient, link);
    }
}
