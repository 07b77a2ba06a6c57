package health.portico.core.messaging;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.PortalClock;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.MessageParty;
import health.portico.api.record.MessageParty.Side;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.RecordView;
import health.portico.core.record.RecordViews;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sends messages: checks whom they may go to and who may hide them, and has them kept. */
@ApplicationScoped
public class Correspondence {
    private final RecordViews views;
    private final Recipients recipients;
    private final NoticeReaders readers;
    private final MessageDesk desk;
    private final AccessContexts contexts;
    private final AuditLog audit;
    private final PortalClock clock;

    @Inject
    public Correspondence(
            RecordViews views,
            Recipients recipients,
            NoticeReaders readers,
            MessageDesk desk,
            AccessContexts contexts,
            AuditLog audit,
            PortalClock clock) {
        this.views = views;
        this.recipients = recipients;
        this.readers = readers;
        this.desk = desk;
        this.contexts = contexts;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Correspondence() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Send a message of the patient, or of a proxy on the patient's behalf, to a clinician (R48).
     *
     * @param session the session that sends
     * @param to the clinician; absent in a reply, which goes to the clinician of the message that it answers
     * @throws PortalException {@code record-not-available} if the viewer may not open the patient or does not see the message that is
     *     answered; {@code recipient-not-available}, also if the sender would not see what is sent, {@code hiding-not-allowed}, {@code too-many-attachments},
     *     {@code attachment-not-available}; nothing is kept then
     */
    public Sent send(Viewer viewer, UUID session, PatientId patient, Optional<PractitionerId> to, Draft draft) {
        RecordView view = open(viewer, patient);
        List<Message> before = before(view, draft);
        PractitionerId clinician = to.or(() -> clinicianOf(before))
                .orElseThrow(() -> new PortalException(ProblemType.RECIPIENT_NOT_AVAILABLE));
        Recipient recipient = recipients.require(view, clinician);
        boolean proxy = view.context().kind() == ViewerKind.PROXY;
        MessageParty from = MessageParty.of(proxy ? Side.PROXY : Side.PATIENT, viewer.displayName());
        MessageParty addressee = MessageParty.clinician(clinician, recipient.name());
        Message message = compose(view, draft, before, from, addressee);
        if (!view.wouldShow(message)) {
            throw new PortalException(ProblemType.RECIPIENT_NOT_AVAILABLE);
        }
        return Sent.of(desk.keep(viewer, session, message, draft.attachments(), Set.of()));
    }

    /**
     * Send a message of a clinician to the patient (R56): everybody on the patient's side who sees it is told by e-mail.
     *
     * @param session the session that sends
     * @throws PortalException as {@link #send} does, but for the recipient
     */
    public Sent answer(Viewer clinician, UUID session, PatientId patient, Draft draft) {
        PractitionerId practitioner =
                clinician.practitioner().orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
        RecordView view = open(clinician, patient);
        List<Message> before = before(view, draft);
        String name = contexts.person(patient).displayName();
        MessageParty from = MessageParty.clinician(practitioner, clinician.displayName());
        Message message = compose(view, draft, before, from, MessageParty.of(Side.PATIENT, name));
        return Sent.of(desk.keep(clinician, session, message, draft.attachments(), readers.of(message)));
    }

    /**
     * Check that the viewer may open the patient, before anything is said of what they send.
     *
     * @throws PortalException {@code record-not-available}
     */
    public void requireOpen(Viewer viewer, PatientId patient) {
        open(viewer, patient);
    }

    private RecordView open(Viewer viewer, PatientId patient) {
        return views.opened(viewer, patient, Purpose.VIEW).orElseThrow(() -> {
            audit.append(AuditEvent.Draft.of("message.send", Outcome.DENIED, viewer.account())
                    .about(patient));
            return new PortalException(ProblemType.RECORD_NOT_AVAILABLE);
        });
    }

    /** Return the message that is answered and what the sender sees before it in its conversation, latest first; nothing for a new one. */
    private static List<Message> before(RecordView view, Draft draft) {
        if (draft.inReplyTo().isEmpty()) {
            return List.of();
        }
        List<RecordItem> seen = view.visibleItems(Category.MESSAGES).stream()
                .map(visible -> visible.item())
                .toList();
        Message answered = seen.stream()
                .filter(item -> item.id().equals(draft.inReplyTo().get()))
                .findFirst()
                .map(Message.class::cast)
                .orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
        List<Message> before = new ArrayList<>(List.of(answered));
        seen.stream()
                .map(Message.class::cast)
                .filter(message -> message.thread().equals(answered.thread()) && !message.equals(answered))
                .forEach(before::add);
        return before;
    }

    /** Return the clinician of the first of these messages that names one. */
    static Optional<PractitionerId> clinicianOf(List<Message> before) {
        return before.stream()
                .flatMap(message ->
                        message.from().practitioner().or(() -> message.to().practitioner()).stream())
                .findFirst();
    }

    private Message compose(RecordView view, Draft draft, List<Message> before, MessageParty from, MessageParty to) {
        ItemId id = new ItemId(UUID.randomUUID().toString());
        ItemId thread = before.isEmpty() ? id : before.get(0).thread();
        List<Message> decisive = before.stream()
                .filter(message -> message.id().equals(thread) || message.equals(before.get(0)))
                .toList();
        boolean hidden = Hiding.of(view.context().kind(), draft.hiddenFromProxies(), decisive);
        String subject =
                before.isEmpty() ? draft.subject().orElseThrow() : before.get(0).title();
        Set<PractitionerId> participants = new HashSet<>();
        before.forEach(message -> participants.addAll(message.participants()));
        from.practitioner().ifPresent(participants::add);
        to.practitioner().ifPresent(participants::add);
        ItemHeader header = new ItemHeader(
                id, view.context().subject().patient(), subject, Optional.of(Now.of(clock)), Set.of(), List.of());
        return new Message(header, thread, Answer.of(hidden), from, to, participants, draft.body(), List.of());
    }
}
