package health.portico.core.messaging;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.host.CareTeamInbox;
import health.portico.api.portal.AuditLog;
import health.portico.api.portal.Outbox;
import health.portico.api.record.Answer;
import health.portico.api.record.ItemId;
import health.portico.api.record.Message;
import health.portico.api.record.MessageAttachment;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.attachment.MessageAttachments;
import health.portico.core.host.FromHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps a message with its files, its notices and its entry in the audit log: all of it or nothing. */
@ApplicationScoped
public class MessageDesk {
    /** Base of the texts of the e-mail that says that there is a message (R9). */
    static final String NOTICE = "mail.message";

    private final CareTeamInbox inbox;
    private final MessageAttachments attachments;
    private final Reads reads;
    private final Outbox outbox;
    private final AuditLog audit;

    @Inject
    public MessageDesk(
            @FromHost CareTeamInbox inbox, MessageAttachments attachments, Reads reads, Outbox outbox, AuditLog audit) {
        this.inbox = inbox;
        this.attachments = attachments;
        this.reads = reads;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected MessageDesk() {
        this(null, null, null, null, null);
    }

    /**
     * Keep a message.
     *
     * @param session the session that sends it and that uploaded its files
     * @param files in order
     * @param notified accounts that get an e-mail
     * @return the message with its files
     */
    @Transactional
    public Message keep(Viewer sender, UUID session, Message bare, List<UUID> files, Collection<String> notified) {
        List<MessageAttachment> sent = attachments.send(session, bare.patient(), files, bare.id());
        Message message = new Message(
                bare.header(),
                bare.thread(),
                bare.hiddenFromProxies(),
                bare.from(),
                bare.to(),
                bare.participants(),
                bare.body(),
                sent);
        inbox.receive(message);
        reads.mark(sender.account(), List.of(message.id()), message.sent().orElseThrow());
        notified.forEach(account -> outbox.add(account, NOTICE, message.id().value()));
        audit.append(AuditEvent.Draft.of("message.send", Outcome.SUCCESS, sender.account())
                .about(message.patient())
                .items(List.of(message.id()))
                .detail((message.hiddenFromProxies() == Answer.NO ? "" : "hidden from proxies, ") + "files: "
                        + sent.size()));
        return message;
    }

    /** Remember that an account has read messages. */
    @Transactional
    public void read(Viewer viewer, PatientId patient, List<ItemId> messages, OffsetDateTime at) {
        reads.mark(viewer.account(), messages, at);
        audit.append(AuditEvent.Draft.of("message.read", Outcome.SUCCESS, viewer.account())
                .about(patient)
                .items(messages));
    }
}
