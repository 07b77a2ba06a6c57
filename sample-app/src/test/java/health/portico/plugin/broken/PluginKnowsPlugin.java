package health.portico.plugin.broken;

import health.portico.plugin.notes.NotesPlugin;

/** A deliberate break: a plugin knows another plugin. */
public interface PluginKnowsPlugin {
    NotesPlugin known();
}
