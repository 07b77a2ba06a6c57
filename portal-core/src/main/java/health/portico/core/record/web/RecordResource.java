package health.portico.core.record.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.RecordAccess;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.Category;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.VisiblePage;
import health.portico.core.site.Disclaimers;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.Languages;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One patient's record as the viewer may see it: categories, single items, search. */
@ApplicationScoped
@Path("api/v1/patients/{patient}")
@Produces(MediaType.APPLICATION_JSON)
public class RecordResource {
    private final SessionViewer session;
    private final RecordAccess records;
    private final Disclaimers disclaimers;

    @Inject
    public RecordResource(SessionViewer session, RecordAccess records, Disclaimers disclaimers) {
        this.session = session;
        this.records = records;
        this.disclaimers = disclaimers;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public RecordResource() {
        this(null, null, null);
    }

    @GET
    @Path("{category}")
    @Operation(
            summary = "List what you may see of one category, newest first.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            answer = "Page",
            problems = {"record-not-available", "not-found", "invalid-request", "invalid-cursor", "source-not-available"
            })
    public Response list(
            @PathParam("patient") String patient,
            @PathParam("category") String category,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Viewer viewer = session.require(Roles.READERS);
        Category section = Parameters.categoryOfPath(category);
        VisiblePage page = records.list(viewer, Parameters.patient(patient), section, Parameters.page(limit, cursor));
        return JsonAnswer.ok(RecordJson.page(page, disclaimers.of(section, viewer.role(), Languages.of(languages))));
    }

    @GET
    @Path("{category}/{id}")
    @Operation(
            summary = "Read one item with all that you may see of it.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            answer = "Item",
            problems = {"record-not-available", "not-found", "source-not-available"})
    public Response item(
            @PathParam("patient") String patient, @PathParam("category") String category, @PathParam("id") String id) {
        Viewer viewer = session.require(Roles.READERS);
        Category section = Parameters.categoryOfPath(category);
        return JsonAnswer.ok(
                RecordJson.item(records.item(viewer, Parameters.patient(patient), section, Parameters.item(id))));
    }

    @GET
    @Path("search")
    @Operation(
            summary = "Find what you may see by its words, in all categories.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            answer = "Page",
            problems = {"record-not-available", "invalid-request", "invalid-cursor", "source-not-available"})
    public Response search(
            @PathParam("patient") String patient,
            @QueryParam("q") @Nullable String query,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Viewer viewer = session.require(Roles.READERS);
        VisiblePage page = records.search(
                viewer, Parameters.patient(patient), Parameters.words("q", query), Parameters.page(limit, cursor));
        return JsonAnswer.ok(RecordJson.page(page, Optional.empty()));
    }
}
