package health.portico.core.messaging.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.ItemId;
import health.portico.api.record.PractitionerId;
import health.portico.core.attachment.AttachmentPolicy;
import health.portico.core.messaging.Draft;
import health.portico.core.messaging.Sent;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.Parameters;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A draft as JSON, and the answer to one that was sent. */
final class DraftJson {
    private static final int LONGEST_ID = 128;

    /** More ids than this are not even looked at; how many may be sent is said by {@link AttachmentPolicy}. */
    private static final int IDS_AT_MOST = 100;

    private DraftJson() {}

    static Draft read(JsonBody body) {
        Optional<ItemId> inReplyTo = body.optionalText("inReplyTo", LONGEST_ID).map(Parameters::item);
        Optional<String> subject =
                inReplyTo.isPresent() ? Optional.empty() : Optional.of(body.text("subject", Draft.SUBJECT_AT_MOST));
        return new Draft(
                subject,
                body.lines("body", Draft.BODY_AT_MOST),
                attachments(body),
                body.optionalTruth("hiddenFromProxies"),
                inReplyTo);
    }

    static PractitionerId recipient(JsonBody body) {
        return practitioner(body.text("recipientId", LONGEST_ID));
    }

    static Optional<PractitionerId> optionalRecipient(JsonBody body) {
        return body.optionalText("recipientId", LONGEST_ID).map(DraftJson::practitioner);
    }

    private static PractitionerId practitioner(String text) {
        try {
            return new PractitionerId(text);
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.RECIPIENT_NOT_AVAILABLE, e);
        }
    }

    private static List<UUID> attachments(JsonBody body) {
        List<UUID> ids = body.texts("attachmentIds", IDS_AT_MOST, LONGEST_ID).stream()
                .map(DraftJson::uuid)
                .toList();
        if (new HashSet<>(ids).size() < ids.size()) {
            throw InvalidRequestException.of("attachmentIds", "Must name no file twice.");
        }
        return ids;
    }

    /** What is no id is the id of nothing. */
    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    static Response created(Sent sent) {
        byte[] body = JsonAnswer.bytes(json -> json.writeStartObject()
                .write("id", sent.id().value())
                .write("threadId", sent.thread().value())
                .write("hiddenFromProxies", sent.hiddenFromProxies())
                .write("sent", sent.at().toString())
                .writeEnd());
        return Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
