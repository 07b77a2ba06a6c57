package health.portico.core.broken;

import health.portico.plugin.notes.NotesPlugin;

/** A deliberate break: the core knows a plugin. */
public interface CoreKnowsPlugin {
    NotesPlugin known();
}
