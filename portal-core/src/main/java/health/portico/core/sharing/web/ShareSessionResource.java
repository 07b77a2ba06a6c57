package health.portico.core.sharing.web;

import health.portico.api.portal.Operation;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.problem.RetryLaterException;
import health.portico.core.record.web.RecordJson;
import health.portico.core.sharing.GuestRecord;
import health.portico.core.sharing.GuestSessions;
import health.portico.core.sharing.Redemption;
import health.portico.core.sharing.Share;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Languages;
import health.portico.core.web.Parameters;
import health.portico.core.web.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** The guest's side of sharing over HTTP: redeem a code, look, log out (R38, R39). */
@ApplicationScoped
@Path("api/v1/share")
@Produces(MediaType.APPLICATION_JSON)
public class ShareSessionResource {
    private static final int CODE = 100;

    private final GuestSessions guests;
    private final CurrentGuest current;
    private final GuestRecord records;
    private final ShareWords words;

    @Inject
    public ShareSessionResource(GuestSessions guests, CurrentGuest current, GuestRecord records, ShareWords words) {
        this.guests = guests;
        this.current = current;
        this.records = records;
        this.words = words;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ShareSessionResource() {
        this(null, null, null, null);
    }

    @POST
    @Path("session")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Redeem a share code with the patient's birth date; the answer sets the cookie of the guest's session.",
            body = "ShareCredentials",
            answer = "ShareSession",
            problems = {"share-code-not-accepted", "too-many-attempts"})
    public Response redeem(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        JsonBody typed = JsonBody.read(body);
        Redemption redemption = guests.redeem(
                typed.secret("code", CODE),
                Parameters.birthDate("birthDate", typed.text("birthDate", Parameters.LONGEST_TEXT)),
                current.address());
        if (redemption instanceof Redemption.Opened opened) {
            current.find(headers).ifPresent(guests::end);
            current.note(opened.share());
            return Response.fromResponse(JsonAnswer.object(out -> session(out, opened.share())))
                    .header(HttpHeaders.SET_COOKIE, GuestCookie.set(opened.token(), uri))
                    .build();
        }
        if (redemption instanceof Redemption.Throttled throttled) {
            throw new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, throttled.after());
        }
        throw new PortalException(ProblemType.SHARE_CODE_NOT_ACCEPTED);
    }

    @DELETE
    @Path("session")
    @Operation(
            summary = "Log out as a guest; nothing is seen any more without a new code.",
            status = 204,
            problems = "share-session-ended")
    public Response end(@Context HttpHeaders headers, @Context UriInfo uri) {
        guests.end(current.require(headers));
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, GuestCookie.clear(uri))
                .header(SecurityHeaders.CLEAR_SITE_DATA, SecurityHeaders.SEEN)
                .build();
    }

    @GET
    @Path("record")
    @Operation(
            summary = "Read the part of a record that was shared, as the patient can see it at this moment.",
            answer = "SharedRecord",
            problems = {"share-session-ended", "record-not-available", "source-not-available"})
    public Response record(@Context HttpHeaders headers) {
        Share share = current.require(headers);
        current.extend(share, headers);
        String disclaimer = words.disclaimer(Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        var patient = records.patient(share);
        return JsonAnswer.ok(RecordJson.record(records.of(share), rest -> {
            rest.text("disclaimer", disclaimer).object("patient", who -> {
                who.text("displayName", patient.displayName());
                patient.birthDate().ifPresent(born -> who.date("birthDate", born));
            });
            rest.text("recipientName", share.recipientName());
        }));
    }

    private void session(JsonFieldWriter out, Share share) {
        out.text("recipientName", share.recipientName())
                .number("idleTimeoutSeconds", guests.policy().idle().toSeconds())
                .number("absoluteTimeoutSeconds", guests.policy().absolute().toSeconds())
                .moment("expiresAt", guests.policy().endsAt(share));
    }
}
