package health.portico.embedded;

import health.portico.api.plugin.PluginDescriptor;
import health.portico.api.plugin.PortalPlugin;
import health.portico.core.plugin.Rehearsal;
import java.io.IOException;
import java.util.List;

/**
 * Asks a plugin what the start of a portal asks, without a start: what is refused here is refused there in the same words. Immutable; used by
 * one thread, as the plugin is asked.
 *
 * @since 0.1
 */
public final class PluginRehearsal {
    private final Rehearsal rehearsal;

    /** @param plugin without its dependencies, as tests make it */
    public PluginRehearsal(PluginDescriptor descriptor, PortalPlugin plugin) {
        this.rehearsal = new Rehearsal(descriptor, plugin);
    }

    /** @throws IllegalStateException with the start's sentence if the plugin adds what is not its to add */
    public void refuseForeignNames() {
        rehearsal.refuseForeignNames();
    }

    /**
     * @throws IllegalArgumentException with the start's sentence if a script is missing, touches a table of somebody else, or does what
     *     tables do not need
     */
    public void refuseForeignTables() {
        rehearsal.refuseForeignTables();
    }

    /**
     * Read one class file of the plugin.
     *
     * @param name of the class, with dots
     * @throws IllegalStateException with the start's sentence if it names what is closed to plugins
     * @throws IOException if it is no class file
     */
    public void refuseReferences(String name, byte[] file) throws IOException {
        rehearsal.refuseReferences(name, file);
    }

    /** Return the calls of a class file with which no rule is pure, such as {@code java.time.LocalDate.now}. */
    public List<String> impurities(byte[] file) throws IOException {
        return rehearsal.impurities(file);
    }
}
