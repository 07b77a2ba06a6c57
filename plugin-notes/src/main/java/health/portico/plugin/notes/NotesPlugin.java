package health.portico.plugin.notes;

import health.portico.api.plugin.PortalPlugin;
import health.portico.plugin.notes.web.EncounterNotesResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The table of contents of Doctor's Notes: one resource. */
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
}
