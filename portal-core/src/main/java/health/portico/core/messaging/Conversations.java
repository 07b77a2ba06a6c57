package health.portico.core.messaging;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.PageRequest;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.VisibleItem;
import health.portico.api.visibility.VisiblePage;
import health.portico.core.record.Pager;
import health.portico.core.record.RecordView;
import health.portico.core.record.RecordViews;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the conversations of a patient as one viewer may see them, with what the viewer has not read. Every look is audited. */
@ApplicationScoped
public class Conversations {
    private static final String DETAIL = Category.MESSAGES.name();

    private final RecordViews views;
    private final Recipients recipients;
    private final Reads reads;
    private final MessageDesk desk;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public Conversations(
            RecordViews views,
            Recipients recipients,
            Reads reads,
            MessageDesk desk,
            AuditLog audit,
            PortalClock clock) {
        this.views = views;
        this.recipients = recipients;
        this.reads = reads;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Conversations() {
        this(null, null, null, null, null, null);
    }

    /** @throws PortalException {@code record-not-available}, {@code invalid-cursor} */
    public ConversationPage list(Viewer viewer, PatientId patient, PageRequest request) {
        List<Conversation> all = Conversation.of(seen(open(viewer, patient)));
        VisiblePage page = new Pager(
                        "threads", all.size(), place -> all.get(place).latest(), place -> all.get(place)
                                .messages()
                                .get(all.get(place).messages().size() - 1))
                .page(request);
        Set<ItemId> latest = new HashSet<>(ids(page.items()));
        List<Conversation> shown = withUnread(
                viewer,
                all.stream().filter(one -> latest.contains(one.latest().id())).toList());
        append(viewer, patient, "record.list", ids(page.items()));
        return new ConversationPage(shown, all.size(), page.next());
    }

    /** @throws PortalException {@code record-not-available} if the viewer sees no message of this conversation */
    public Conversation one(Viewer viewer, PatientId patient, ItemId thread) {
        Conversation found = find(viewer, patient, thread);
        append(viewer, patient, "record.view", found.ids());
        return withUnread(viewer, List.of(found)).get(0);
    }

    /** Say of each conversation what the viewer has not read; one question, however many there are. */
    List<Conversation> withUnread(Viewer viewer, List<Conversation> conversations) {
        Set<ItemId> unread = unread(
                viewer,
                conversations.stream().flatMap(one -> one.ids().stream()).toList());
        return conversations.stream().map(one -> one.unread(unread)).toList();
    }

    /** Remember that the viewer has read what they see of a conversation; a message that comes meanwhile stays unread. */
    public void read(Viewer viewer, PatientId patient, ItemId thread) {
        Conversation found = find(viewer, patient, thread);
        List<ItemId> news = List.copyOf(unread(viewer, found.ids()));
        if (!news.isEmpty()) {
            desk.read(viewer, patient, news, Now.of(clock));
        }
    }

    /**
     * Return whom a reply from the patient's side would go to, the clinician of the latest message that names one; empty if nobody, or
     * if that clinician cannot be written to now (R49).
     */
    public Optional<Recipient> replyTo(Viewer viewer, PatientId patient, Conversation conversation) {
        RecordView view = open(viewer, patient);
        return Correspondence.clinicianOf(conversation.latestFirst()).flatMap(id -> recipients.find(view, id));
    }

    /** List whom the viewer may write to for this patient now (R49). */
    public List<Recipient> recipients(Viewer viewer, PatientId patient) {
        RecordView view = open(viewer, patient);
        List<Recipient> all = recipients.of(view);
        audit.append(Draft.of("message.recipients", Outcome.SUCCESS, viewer.account())
                .about(patient));
        return all;
    }

    /** Return those of these messages that the viewer has not read. */
    public Set<ItemId> unread(Viewer viewer, Collection<ItemId> messages) {
        Set<ItemId> unread = new HashSet<>(messages);
        unread.removeAll(reads.of(viewer.account(), messages));
        return unread;
    }

    private Conversation find(Viewer viewer, PatientId patient, ItemId thread) {
        return Conversation.of(seen(open(viewer, patient))).stream()
                .filter(one -> one.thread().equals(thread))
                .findFirst()
                .orElseThrow(() -> {
                    audit.append(denied(viewer, patient).items(List.of(thread)));
                    return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
                });
    }

    private RecordView open(Viewer viewer, PatientId patient) {
        Optional<RecordView> view = views.opened(viewer, patient, Purpose.VIEW);
        if (view.isEmpty()) {
            audit.append(denied(viewer, patient));
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        }
        return view.get();
    }

    private static List<VisibleItem<RecordItem>> seen(RecordView view) {
        return view.visibleItems(Category.MESSAGES);
    }

    private static List<ItemId> ids(List<VisibleItem<RecordItem>> items) {
        return items.stream().map(one -> one.item().id()).toList();
    }

    private static Draft denied(Viewer viewer, PatientId patient) {
        return Draft.of("record.denied", Outcome.DENIED, viewer.account())
                .about(patient)
                .detail(DETAIL);
    }

    private void append(Viewer viewer, PatientId patient, String action, List<ItemId> items) {
        audit.append(AuditEvent.Draft.of(action, Outcome.SUCCESS, viewer.account())
                .about(patient)
                .items(items)
                .detail(DETAIL));
    }
}
