package health.portico.embedded.broken;

import health.portico.plugin.notes.NotesPlugin;

/** A deliberate break: the embedded portal knows a plugin. */
public interface EmbeddedKnowsPlugin {
    NotesPlugin known();
}
