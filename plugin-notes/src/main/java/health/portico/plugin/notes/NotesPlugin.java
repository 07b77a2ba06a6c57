package health.portico.plugin.notes;

import health.portico.api.plugin.PortalPlugin;
import health.portico.plugin.notes.web.EncounterNotesResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The table of contents of Doctor's Notes: one resource, and the panel of notes with its words below a visit. */
@ApplicationScoped
public class NotesPlugin implements PortalPlugin {
    @Override
    public String id() {
        return "notes";
    }

    @Override
    public Set<Class<?>> resources() {
        return Set.of(EncounterNotesResource.class);
    }

    @Override
    public List<String> texts() {
        return List.of("health.portico.plugin.notes.texts");
    }
}
