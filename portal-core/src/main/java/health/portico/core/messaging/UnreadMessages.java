package health.portico.core.messaging;

import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.RecordViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How many messages a viewer has not read, of those that they may see: for the menu, so nothing is audited. */
@ApplicationScoped
public class UnreadMessages {
    private final RecordViews views;
    private final AccessContexts contexts;
    private final Conversations conversations;
    private final Reads reads;

    @Inject
    public UnreadMessages(RecordViews views, AccessContexts contexts, Conversations conversations, Reads reads) {
        this.views = views;
        this.contexts = contexts;
        this.conversations = conversations;
        this.reads = reads;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected UnreadMessages() {
        this(null, null, null, null);
    }

    /** Count over all patients whom the viewer may open; of a clinician the conversations that they take part in. */
    public int of(Viewer viewer) {
        if (viewer.role() == ViewerKind.CLINICIAN) {
            return viewer.practitioner()
                    .map(who -> reads.unread(viewer.account(), who))
                    .orElse(0);
        }
        return patients(viewer).stream()
                .mapToInt(patient -> of(viewer, patient))
                .sum();
    }

    /** Count for one patient. */
    public int of(Viewer viewer, PatientId patient) {
        List<ItemId> seen = views.opened(viewer, patient, Purpose.VIEW)
                .map(view -> view.visibleItems(Category.MESSAGES).stream()
                        .map(visible -> visible.item().id())
                        .toList())
                .orElse(List.of());
        return seen.isEmpty() ? 0 : conversations.unread(viewer, seen).size();
    }

    private Set<PatientId> patients(Viewer viewer) {
        Set<PatientId> all = new LinkedHashSet<>();
        viewer.self().ifPresent(all::add);
        all.addAll(contexts.proxied(viewer));
        return all;
    }
}
