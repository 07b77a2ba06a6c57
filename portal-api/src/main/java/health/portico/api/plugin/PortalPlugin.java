package health.portico.api.plugin;

import health.portico.api.record.ItemKind;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Viewer;
import java.util.List;
import java.util.Set;

/**
 * A plugin as a table of contents: what it adds to the portal. Write one {@code @ApplicationScoped} bean that implements it per jar,
 * and a {@code META-INF/portico-plugin.properties} beside it (see {@link PluginDescriptor}).
 *
 * <p>The portal calls each method but {@link #unread}, {@link #links} and {@link #unlink} once, while it starts, in the order of plugin ids. What throws here stops the
 * start: a plugin that is present but cannot load might be the one that hides something.
 *
 * @since 0.1
 */
public interface PortalPlugin {
    /** Return the id, equal to the one in the descriptor: lower-case words joined by hyphens. */
    String id();

    /** What this plugin hides; ids start with {@code plugin.{id}.}. */
    default List<Restriction<?>> restrictions() {
        return List.of();
    }

    /** What this plugin opens; used only if the host lists it in {@code portico.plugins.grants}. */
    default List<Grant> grants() {
        return List.of();
    }

    /** REST classes; each has a {@code @Path} that starts with {@code api/v1/plugins/{id}}. */
    default Set<Class<?>> resources() {
        return Set.of();
    }

    /** Menu entries. */
    default List<NavigationEntry> navigation() {
        return List.of();
    }

    /**
     * Return how many things behind one of its menu entries the viewer has not read yet; the menu shows the number, none if it is 0.
     * Unlike the other methods it is called for each menu that is asked for, on request threads and in parallel, so it must be quick.
     * What throws here shows no number.
     */
    default int unread(NavigationEntry entry, Viewer viewer) {
        return 0;
    }

    /**
     * List what this patient has linked through this plugin, newest first (R17). Called on request threads whenever the settings page
     * is opened by somebody who may see it; may ask the database. What throws here is left out of the page, which then says so.
     */
    default List<Link> links(PatientId patient) {
        return List.of();
    }

    /**
     * End one of these links at once; data already received stays (R71). The portal has checked that the viewer may, and writes the
     * audit entry in the same transaction. What throws here ends nothing.
     *
     * @return whether there was such a link
     */
    default boolean unlink(PatientId patient, String link) {
        return false;
    }

    /** Kinds of items of its own. */
    default List<ItemKind> itemKinds() {
        return List.of();
    }

    /**
     * SQL scripts on the class path, in order, named {@code V1__words.sql} and so on. Tables start with the id, its hyphens as
     * underscores; the plugin has a migration history of its own. Scripts make, change and drop tables, indexes, views, sequences, types
     * and domains, and write rows; any other statement stops the start (ADR 102).
     */
    default List<String> migrations() {
        return List.of();
    }

    /** Configuration keys, each starting with {@code portico.{id}.}. */
    default List<ConfigurationKey> configuration() {
        return List.of();
    }

    /** Base names of resource bundles with texts for rules, menu entries and pages, in English and {@code es}. */
    default List<String> texts() {
        return List.of();
    }

    /**
     * Work that the portal repeats as long as it is ready, each name starting with the id. Called after {@link #started}; the configuration
     * can be read by then.
     */
    default List<RepeatedWork> repeatedWork() {
        return List.of();
    }

    /** Called once when the portal can serve. */
    default void started() {}

    /** Called once before the portal stops; what it throws is logged. */
    default void stopping() {}
}
