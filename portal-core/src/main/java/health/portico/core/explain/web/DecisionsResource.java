package health.portico.core.explain.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.COMPLIANCE;
import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Viewer;
import health.portico.core.explain.Explanations;
import health.portico.core.explain.ItemDecision;
import health.portico.core.explain.Perspective;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBytes;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an item is hidden from somebody, and what somebody would see at another moment. Titles only of what the asker reads anyway. */
@ApplicationScoped
@Path("api/v1/staff/patients/{patient}")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {
    private final SessionViewer session;
    private final Explanations explanations;

    @Inject
    public DecisionsResource(SessionViewer session, Explanations explanations) {
        this.session = session;
        this.explanations = explanations;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public DecisionsResource() {
        this(null, null);
    }

    @GET
    @Path("viewers")
    @Operation(
            summary =
                    "List through whose eyes a record can be explained: the patient, each proxy grant, a share guest.",
            roles = {CLINICIAN, RECORDS, COMPLIANCE},
            answer = "Perspectives",
            problems = {"record-not-available", "source-not-available"})
    public Response viewers(@PathParam("patient") String patient) {
        Viewer staff = session.require(Roles.EXPLAINERS);
        return JsonAnswer.items(
                explanations.perspectives(staff, Parameters.patient(patient)), DecisionsResource::write);
    }

    @GET
    @Path("decisions")
    @Operation(
            summary =
                    "Decide every item of a record through somebody's eyes, now or at another moment, with all causes.",
            roles = {CLINICIAN, RECORDS, COMPLIANCE},
            answer = "Decisions",
            problems = {"record-not-available", "invalid-request", "source-not-available"})
    public Response decisions(
            @PathParam("patient") String patient,
            @QueryParam("viewer") @Nullable String perspective,
            @QueryParam("at") @Nullable String at,
            @QueryParam("category") @Nullable String category) {
        Viewer staff = session.require(Roles.EXPLAINERS);
        List<ItemDecision> decisions = explanations.decisions(
                staff,
                Parameters.patient(patient),
                Parameters.words("viewer", perspective),
                Parameters.moment("at", at).map(OffsetDateTime::toInstant),
                Parameters.category(category));
        return JsonAnswer.ok(JsonAnswer.bytes(json -> write(json, decisions)));
    }

    private static void write(JsonFieldWriter out, Perspective perspective) {
        out.text("id", perspective.id()).text("kind", perspective.kind());
        out.text("displayName", perspective.displayName());
        perspective.grant().ifPresent(grant -> {
            out.text("relationship", grant.relationship()).moment("from", grant.from());
            grant.until().ifPresent(end -> out.moment("until", end));
            grant.revokedAt().ifPresent(end -> out.moment("revokedAt", end));
        });
    }

    private static void write(JsonBytes json, List<ItemDecision> decisions) {
        json.writeStartArray();
        for (ItemDecision decision : decisions) {
            json.writeStartObject()
                    .write("itemId", decision.item().value())
                    .write("category", decision.category().name())
                    .write("kind", decision.kind().name());
            decision.title().ifPresent(title -> json.write("title", title));
            json.write("visible", decision.decision().visible());
            write(json, "grantedBy", decision.decision().grantedBy());
            write(json, "hiddenBy", decision.decision().hiddenBy());
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** Both lists are always there: an empty one says that nothing grants, or that nothing hides. */
    private static void write(JsonBytes json, String name, List<RuleId> rules) {
        json.writeStartArray(name);
        rules.forEach(rule -> json.write(rule.value()));
        json.writeEnd();
    }
}
