package health.portico.core.messaging;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.CareTeamInbox;
import health.portico.api.host.RecordSource;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.core.host.FromHost;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.RecordViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations of a clinician with all their patients (R56), each decided like every other look at a record. */
@ApplicationScoped
public class StaffInbox {
    private final CareTeamInbox inbox;
    private final RecordSource source;
    private final AccessContexts contexts;
    private final RecordViews views;
    private final Conversations conversations;
    private final AuditLog audit;

    @Inject
    public StaffInbox(
            @FromHost CareTeamInbox inbox,
            RecordSource source,
            AccessContexts contexts,
            RecordViews views,
            Conversations conversations,
            AuditLog audit) {
        this.inbox = inbox;
        this.source = source;
        this.contexts = contexts;
        this.views = views;
        this.conversations = conversations;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected StaffInbox() {
        this(null, null, null, null, null, null);
    }

    /**
     * One conversation and its patient. Immutable.
     *
     * @param patient whose it is
     * @param conversation what the clinician sees of it
     */
    public record Entry(Patient patient, Conversation conversation) {}

    /**
     * One page of the inbox.
     *
     * @param items the conversation with the latest message first
     * @param next the cursor of the next page, absent on the last one
     */
    public record Page(List<Entry> items, Optional<String> next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** @throws PortalException {@code invalid-cursor}, {@code source-not-available} */
    public Page page(Viewer clinician, PageRequest request) {
        int skip = request.cursor().map(StaffInbox::position).orElse(0);
        Optional<PractitionerId> who = clinician.practitioner();
        List<CareTeamInbox.Conversation> found =
                who.map(id -> inbox.conversations(id, skip, request.limit())).orElse(List.of());
        Map<PatientId, List<Conversation>> byPatient = new HashMap<>();
        List<Conversation> shown = new ArrayList<>();
        for (CareTeamInbox.Conversation one : found) {
            byPatient.computeIfAbsent(one.patient(), patient -> seen(clinician, patient)).stream()
                    .filter(conversation -> conversation.thread().equals(one.thread()))
                    .findFirst()
                    .ifPresent(shown::add);
        }
        Map<PatientId, Patient> persons = new HashMap<>();
        List<Entry> entries = conversations.withUnread(clinician, shown).stream()
                .map(one -> new Entry(persons.computeIfAbsent(one.latest().patient(), contexts::person), one))
                .toList();
        audit.append(Draft.of("message.inbox", Outcome.SUCCESS, clinician.account())
                .items(entries.stream()
                        .map(entry -> entry.conversation().latest().id())
                        .toList()));
        boolean more = found.size() == request.limit();
        return new Page(entries, more ? Optional.of(Integer.toString(skip + found.size())) : Optional.empty());
    }

    /** Return whose message this is, as far as anybody keeps it. */
    public Optional<PatientId> patientOf(ItemId message) {
        try {
            return inbox.patientOf(message).or(() -> source.patientOf(message));
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }

    private List<Conversation> seen(Viewer clinician, PatientId patient) {
        return views.opened(clinician, patient, Purpose.VIEW)
                .map(view -> Conversation.of(view.visibleItems(Category.MESSAGES)))
                .orElse(List.of());
    }

    /**
     * A number of conversations to pass over. Any is harmless: whatever stands there is the clinician's own and is decided like the rest, and
     * behind the last one there is nothing.
     */
    private static int position(String cursor) {
        if (!cursor.matches("[0-9]{1,6}")) {
            throw new PortalException(ProblemType.INVALID_CURSOR);
        }
        return Integer.parseInt(cursor);
    }
}
