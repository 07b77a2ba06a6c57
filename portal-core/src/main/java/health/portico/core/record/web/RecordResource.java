package health.portico.core.record.web;

import static health.portico.api.visibility.ViewerKind.APP;
import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.PageRequest;
import health.portico.api.portal.RecordAccess;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.Category;
import health.portico.api.record.Coding;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.VisiblePage;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.record.Notices;
import health.portico.core.site.Disclaimers;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.Languages;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
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
    private final Notices notices;

    @Inject
    public RecordResource(SessionViewer session, RecordAccess records, Disclaimers disclaimers, Notices notices) {
        this.session = session;
        this.records = records;
        this.disclaimers = disclaimers;
        this.notices = notices;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public RecordResource() {
        this(null, null, null, null);
    }

    @GET
    @Path("{category}")
    @Operation(
            summary = "List what you may see of one category, newest first; of results also those of one test.",
            roles = {PATIENT, PROXY, APP, CLINICIAN, RECORDS},
            answer = "Page",
            problems = {"record-not-available", "not-found", "invalid-request", "invalid-cursor", "source-not-available"
            })
    public Response list(
            @PathParam("patient") String patient,
            @PathParam("category") String category,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("code") @Nullable String code,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Viewer viewer = session.require(Roles.READERS_AND_APPS);
        Category section = Parameters.categoryOfPath(category);
        PatientId subject = Parameters.patient(patient);
        Optional<Coding> test = testOf(section, code);
        PageRequest part = Parameters.page(limit, cursor);
        VisiblePage page = test.isPresent()
                ? records.resultsOf(viewer, subject, test.get(), part)
                : records.list(viewer, subject, section, part);
        return JsonAnswer.ok(RecordJson.page(page, disclaimers.of(section, viewer.role(), Languages.of(languages))));
    }

    /** Return the test that is asked for, which results alone have. */
    private static Optional<Coding> testOf(Category category, @Nullable String code) {
        Optional<Coding> asked = Parameters.code("code", code);
        if (asked.isPresent() && !category.equals(Category.RESULTS)) {
            throw InvalidRequestException.of("code", "Only results can be asked for by a code.");
        }
        return asked;
    }

    @GET
    @Path("{category}/{id}")
    @Operation(
            summary = "Read one item with all that you may see of it.",
            roles = {PATIENT, PROXY, APP, CLINICIAN, RECORDS},
            answer = "Item",
            problems = {"record-not-available", "not-found", "source-not-available"})
    public Response item(
            @PathParam("patient") String patient, @PathParam("category") String category, @PathParam("id") String id) {
        Viewer viewer = session.require(Roles.READERS_AND_APPS);
        Category section = Parameters.categoryOfPath(category);
        return JsonAnswer.ok(
                RecordJson.item(records.item(viewer, Parameters.patient(patient), section, Parameters.item(id))));
    }

    @GET
    @Path("notices/{category}")
    @Operation(
            summary =
                    "Read what is not shown in a category, in general: the same whether anything of yours is hidden or not.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            answer = "Notices",
            problems = {"record-not-available", "not-found", "source-not-available"})
    public Response notices(
            @PathParam("patient") String patient,
            @PathParam("category") String category,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Viewer viewer = session.require(Roles.READERS);
        Category section = Parameters.categoryOfPath(category);
        List<String> sentences = notices.of(viewer, Parameters.patient(patient), section, Languages.of(languages));
        return JsonAnswer.object(out -> out.texts("notices", sentences));
    }

    @GET
    @Path("search")
    @Operation(
            summary = "Find what you may see by its words, in all categories.",
            roles = {PATIENT, PROXY, APP, CLINICIAN, RECORDS},
            answer = "Page",
            problems = {"record-not-available", "invalid-request", "invalid-cursor", "source-not-available"})
    public Response search(
            @PathParam("patient") String patient,
            @QueryParam("q") @Nullable String query,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return found(
                patient,
                session.require(Roles.READERS_AND_APPS),
                Parameters.words("q", query),
                Parameters.page(limit, cursor));
    }

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Find what you may see by its words, which stand in the body and so in no log of addresses.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            body = "SearchRequest",
            answer = "Page",
            problems = {
                "record-not-available",
                "invalid-request",
                "malformed-request",
                "invalid-cursor",
                "source-not-available"
            })
    public Response searchByBody(
            @PathParam("patient") String patient,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            InputStream body) {
        Viewer viewer = session.require(Roles.READERS);
        String words = JsonBody.read(body).text("q", Parameters.LONGEST_TEXT);
        return found(patient, viewer, words, Parameters.page(limit, cursor));
    }

    private Response found(String patient, Viewer viewer, String words, PageRequest page) {
        VisiblePage found = records.search(viewer, Parameters.patient(patient), words, page);
        return JsonAnswer.ok(RecordJson.page(found, Optional.empty()));
    }
}
