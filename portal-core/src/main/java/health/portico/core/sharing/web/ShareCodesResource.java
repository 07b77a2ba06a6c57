package health.portico.core.sharing.web;

import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.visibility.Viewer;
import health.portico.core.problem.RetryLaterException;
import health.portico.core.sharing.Issue;
import health.portico.core.sharing.Share;
import health.portico.core.sharing.ShareCodes;
import health.portico.core.sharing.ShareCodes.ShareHistory;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The patient's side of sharing over HTTP: make a code, read what became of each, end one (R36b, R37, S12). */
@ApplicationScoped
@Path("api/v1/patients/{patient}/share-codes")
@Produces(MediaType.APPLICATION_JSON)
public class ShareCodesResource {
    private static final int NAME = 120;

    private final SessionViewer session;
    private final ShareCodes codes;

    @Inject
    public ShareCodesResource(SessionViewer session, ShareCodes codes) {
        this.session = session;
        this.codes = codes;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ShareCodesResource() {
        this(null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Make a one-time code for somebody; it takes the place of one that waits, and is shown here alone.",
            roles = {PATIENT, PROXY},
            body = "NewShareCode",
            answer = "ShareCode",
            status = 201,
            problems = {"record-not-available", "source-not-available", "too-many-share-codes", "birth-date-missing"})
    public Response issue(@PathParam("patient") String patient, InputStream body) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        Patient own = codes.own(viewer, Parameters.patient(patient));
        return answer(codes.issue(viewer, own, JsonBody.read(body).text("recipientName", NAME)));
    }

    private static Response answer(Issue issue) {
        if (issue instanceof Issue.TooMany tooMany) {
            throw new RetryLaterException(ProblemType.TOO_MANY_SHARE_CODES, tooMany.after());
        }
        if (issue instanceof Issue.Issued issued) {
            return Response.fromResponse(JsonAnswer.object(out -> write(out, issued)))
                    .status(Response.Status.CREATED)
                    .build();
        }
        throw new PortalException(ProblemType.BIRTH_DATE_MISSING);
    }

    @GET
    @Operation(
            summary = "List your share codes with what became of them, newest first; for the patient alone.",
            roles = {PATIENT, PROXY},
            answer = "ShareCodes",
            problems = {"record-not-available", "invalid-request", "invalid-cursor", "source-not-available"})
    public Response history(
            @PathParam("patient") String patient,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Patient own = codes.own(session.require(Roles.OUTSIDE), Parameters.patient(patient));
        ShareHistory history = codes.history(own, Parameters.page(limit, cursor));
        return JsonAnswer.items(history.shares(), ShareCodesResource::write, rest -> history.next()
                .ifPresent(next -> rest.text("next", next)));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Take a code back, or end the session that it became; the guest's next request is refused.",
            roles = {PATIENT, PROXY},
            status = 204,
            problems = {"record-not-available", "source-not-available"})
    public Response end(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        codes.end(viewer, codes.own(viewer, Parameters.patient(patient)), share(id));
        return Response.noContent().build();
    }

    private static UUID share(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE, e);
        }
    }

    private static void write(JsonFieldWriter out, Issue.Issued issued) {
        Share share = issued.share();
        out.text("id", share.id().toString())
                .text("code", issued.code().shown())
                .text("recipientName", share.recipientName())
                .moment("expiresAt", share.expiresAt())
                .number(
                        "lifetimeSeconds",
                        Duration.between(share.issuedAt(), share.expiresAt()).toSeconds());
    }

    private static void write(JsonFieldWriter out, Share share) {
        out.text("id", share.id().toString())
                .text("recipientName", share.recipientName())
                .text("state", share.state().word())
                .moment("issuedAt", share.issuedAt())
                .moment("expiresAt", share.expiresAt())
                .number("failures", share.failures());
        out.moment("redeemedAt", share.redeemedAt());
        out.text("redeemedFrom", share.redeemedFrom());
        out.moment("lastActivityAt", share.lastActivityAt());
        out.moment("endedAt", share.endedAt());
    }
}
