package health.portico.plugin.notes.web;

import health.portico.api.portal.Operation;
import health.portico.api.portal.RecordAccess;
import health.portico.api.portal.SessionViewer;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.api.visibility.VisiblePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** The notes of one visit, as this viewer may see them (R57). A visit that they may not see is {@code record-not-available}. */
@RequestScoped
@Path("api/v1/plugins/notes/patients/{patient}/encounters/{encounter}/notes")
@Produces(MediaType.APPLICATION_JSON)
public class EncounterNotesResource {
    private static final Set<ViewerKind> READERS =
            EnumSet.of(ViewerKind.PATIENT, ViewerKind.PROXY, ViewerKind.CLINICIAN, ViewerKind.RECORDS);

    private final SessionViewer session;
    private final RecordAccess records;

    @Inject
    public EncounterNotesResource(SessionViewer session, RecordAccess records) {
        this.session = session;
        this.records = records;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public EncounterNotesResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "List the notes of one visit that you may see, newest first.",
            roles = {ViewerKind.PATIENT, ViewerKind.PROXY, ViewerKind.CLINICIAN, ViewerKind.RECORDS},
            answer = "Page",
            problems = {"record-not-available", "source-not-available"})
    public VisiblePage notes(@PathParam("patient") String patient, @PathParam("encounter") String encounter) {
        return records.referringTo(
                session.require(READERS), id(patient, PatientId::new), id(encounter, ItemId::new), Category.NOTES);
    }

    /** A text that cannot be an id is the id of nothing. */
    private static <I> I id(String text, Function<String, I> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw new PortalException(ProblemType.RECORD_NOT_AVAILABLE, e);
        }
    }
}
