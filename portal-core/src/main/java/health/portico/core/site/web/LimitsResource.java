package health.portico.core.site.web;

import health.portico.api.portal.Operation;
import health.portico.api.portal.PageRequest;
import health.portico.api.record.FieldWriter;
import health.portico.core.attachment.AttachmentPolicy;
import health.portico.core.attachment.format.FileFormat;
import health.portico.core.config.Configuration;
import health.portico.core.messaging.Draft;
import health.portico.core.messaging.Recipients;
import health.portico.core.session.SessionTimes;
import health.portico.core.session.Sessions;
import health.portico.core.sharing.SharePolicy;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.RequestLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** The numbers that the portal enforces, from the records that enforce them. */
@ApplicationScoped
@Path("api/v1/limits")
@Produces(MediaType.APPLICATION_JSON)
public class LimitsResource {
    private final Sessions sessions;
    private final Recipients recipients;
    private final Configuration configuration;

    @Inject
    public LimitsResource(Sessions sessions, Recipients recipients, Configuration configuration) {
        this.sessions = sessions;
        this.recipients = recipients;
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public LimitsResource() {
        this(null, null, null);
    }

    @GET
    @Operation(
            summary = "Read the limits of attachments, sessions, share codes, pages and requests.",
            answer = "Limits")
    public Response limits() {
        SessionTimes times = sessions.times();
        return JsonAnswer.object(out -> out.object("attachments", LimitsResource::attachments)
                .object("messages", this::messages)
                .object("session", part -> session(part, times))
                .object("shareCodes", part -> shareCodes(part, SharePolicy.of(configuration)))
                .object("pages", part -> number(part, "defaultLimit", PageRequest.DEFAULT_LIMIT)
                        .number("maxLimit", BigDecimal.valueOf(PageRequest.MAX_LIMIT)))
                .object("requests", part -> number(part, "maxBodyBytes", RequestLimits.STANDARD.maxBodyBytes())
                        .number("maxUploadBytes", BigDecimal.valueOf(AttachmentPolicy.STANDARD.maxRequestBytes()))));
    }

    private static void attachments(FieldWriter out) {
        AttachmentPolicy policy = AttachmentPolicy.STANDARD;
        number(out, "maxCount", policy.maxCount());
        number(out, "maxBytes", policy.maxBytes());
        out.texts("extensions", policy.extensions());
        out.objects("formats", policy.formats(), LimitsResource::format);
    }

    private static void format(FieldWriter out, FileFormat format) {
        out.text("family", format.family().name().toLowerCase(Locale.ROOT));
        out.text("mediaType", format.mediaType());
        out.texts("extensions", format.extensions());
    }

    private void messages(FieldWriter out) {
        number(out, "subjectMaxLength", Draft.SUBJECT_AT_MOST);
        number(out, "bodyMaxLength", Draft.BODY_AT_MOST);
        number(out, "lookBackMonths", recipients.lookBack().toTotalMonths());
    }

    private static void session(FieldWriter out, SessionTimes times) {
        seconds(out, "idleTimeoutSeconds", times.idle());
        seconds(out, "warnAtSeconds", times.warning());
        seconds(out, "absoluteTimeoutSeconds", times.absolute());
    }

    private static void shareCodes(FieldWriter out, SharePolicy policy) {
        seconds(out, "lifetimeSeconds", policy.lifetime());
        number(out, "maxTries", policy.tries());
        number(out, "maxPerDay", policy.perDay());
        seconds(out, "idleTimeoutSeconds", policy.idle());
        seconds(out, "absoluteTimeoutSeconds", policy.absolute());
    }

    private static void seconds(FieldWriter out, String name, Duration time) {
        number(out, name, time.toSeconds());
    }

    private static FieldWriter number(FieldWriter out, String name, long value) {
        return out.number(name, BigDecimal.valueOf(value));
    }
}
