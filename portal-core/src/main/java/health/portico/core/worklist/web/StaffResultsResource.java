package health.portico.core.worklist.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;

import health.portico.api.portal.Operation;
import health.portico.api.portal.PageRequest;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.Attestation;
import health.portico.api.record.ItemId;
import health.portico.api.record.Release;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import health.portico.core.worklist.ResultReleases;
import health.portico.core.worklist.WithheldPage;
import health.portico.core.worklist.WithheldResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The results that patients do not see now, and their release by hand (R23). */
@ApplicationScoped
@Path("api/v1/staff/results")
@Produces(MediaType.APPLICATION_JSON)
public class StaffResultsResource {
    private static final int REASON_AT_MOST = 500;

    private final SessionViewer session;
    private final ResultReleases releases;

    @Inject
    public StaffResultsResource(SessionViewer session, ResultReleases releases) {
        this.session = session;
        this.releases = releases;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public StaffResultsResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary =
                    "List the results of your patients that they do not see now, newest first, with the rules that hide them and "
                            + "what a release takes. Without limit and cursor all of them.",
            roles = CLINICIAN,
            answer = "WithheldResults",
            problems = {"invalid-request", "invalid-cursor", "source-not-available"})
    public Response withheld(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Viewer clinician = session.require(Roles.CLINICIANS);
        if (!"withheld".equals(state)) {
            throw InvalidRequestException.of("state", "Must be withheld.");
        }
        WithheldPage page = releases.withheld(clinician, part(limit, cursor));
        return JsonAnswer.items(page.items(), StaffResultsResource::write, rest -> {
            rest.number("total", page.total());
            page.next().ifPresent(next -> rest.text("next", next));
        });
    }

    private static Optional<PageRequest> part(@Nullable String limit, @Nullable String cursor) {
        boolean whole = limit == null && cursor == null;
        return whole ? Optional.empty() : Optional.of(Parameters.page(limit, cursor));
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Release a result to its patient, with what the law of the place asks you to attest. Each version of a result "
                            + "is released once; whoever comes second is told.",
            roles = CLINICIAN,
            body = "ReleaseRequest",
            answer = "Release",
            problems = {
                "record-not-available",
                "invalid-request",
                "malformed-request",
                "already-released",
                "release-not-allowed",
                "attestation-required",
                "source-not-available"
            })
    public Response release(@PathParam("id") String id, InputStream body) {
        Viewer clinician = session.require(Roles.CLINICIANS);
        JsonBody request = JsonBody.read(body);
        ItemId item = Parameters.item(id);
        Release release =
                releases.release(clinician, item, request.lines("reason", REASON_AT_MOST), attestation(request));
        return JsonAnswer.object(out ->
                out.text("id", item.value()).text("releasedBy", release.by()).moment("releasedAt", release.at()));
    }

    private static Attestation attestation(JsonBody request) {
        return request.object("attestation")
                .map(said -> new Attestation(said.truth("requested"), said.truth("discussed")))
                .orElse(Attestation.NONE);
    }

    private static void write(JsonFieldWriter out, WithheldResult result) {
        out.text("id", result.id().value())
                .text("patientId", result.patient().id().value())
                .text("patientName", result.patient().displayName());
        result.patient().birthDate().ifPresent(born -> out.date("birthDate", born));
        out.text("title", result.title());
        result.date().ifPresent(date -> out.moment("date", date));
        out.texts("hiddenBy", result.hiddenBy().stream().map(RuleId::value).toList())
                .text("release", result.release().name().toLowerCase(Locale.ROOT));
    }
}
