package health.portico.plugin.notes;

import health.portico.tck.PluginContract;

class NotesPluginTest extends PluginContract {
    NotesPluginTest() {
        super(new NotesPlugin());
    }
}
