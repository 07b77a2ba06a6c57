package health.portico.core.plugin;

import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;
import health.portico.core.migration.Migrations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** What a start asks of one plugin, for whoever tests it without a start. Each refusal is the start's own. Immutable. */
public final class Rehearsal {
    private final LoadedPlugin plugin;

    public Rehearsal(PluginDescriptor descriptor, PortalPlugin bean) {
        this.plugin = new LoadedPlugin(descriptor, bean);
    }

    /** @throws PluginRefusal if the plugin adds what is not its to add, its menu entries and grants included */
    public void refuseForeignNames() {
        Descriptors.refuseReserved(plugin.descriptor());
        var questioning = new Questioning(plugin);
        questioning.checkMenu();
        questioning.ask(true);
    }

    /** @throws IllegalArgumentException if one of its scripts is missing, touches a table of somebody else, or does what tables do not need */
    public void refuseForeignTables() {
        Migrations.ofPlugin(
                plugin.id(),
                plugin.bean().migrations(),
                plugin.bean().getClass().getClassLoader());
    }

    /**
     * Refuse a class by its file.
     *
     * @param name with dots
     * @throws PluginRefusal if it names what is closed to plugins
     * @throws IOException if it is no class file
     */
    public void refuseReferences(String name, byte[] file) throws IOException {
        HouseCheck.check(plugin.descriptor(), name, file);
    }

    /** Return the calls of a class with which no rule is pure; this is asked by tests alone. */
    public List<String> impurities(byte[] file) throws IOException {
        return Impurities.in(ClassBytes.read(new ByteArrayInputStream(file)));
    }
}
