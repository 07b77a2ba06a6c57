package health.portico.core.attachment.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.MessageAttachment;
import health.portico.api.visibility.Viewer;
import health.portico.core.attachment.Downloads;
import health.portico.core.attachment.Downloads.Download;
import health.portico.core.attachment.UnsentFiles;
import health.portico.core.attachment.Uploads;
import health.portico.core.session.ActiveSession;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import health.portico.core.web.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** The files of messages: they are uploaded first, then sent with a message by their ids. */
@ApplicationScoped
@Path("api/v1/patients/{patient}/attachments")
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {
    private final SessionViewer viewers;
    private final ActiveSession session;
    private final Uploads uploads;
    private final UnsentFiles unsent;
    private final Downloads downloads;

    @Inject
    public AttachmentsResource(
            SessionViewer viewers, ActiveSession session, Uploads uploads, UnsentFiles unsent, Downloads downloads) {
        this.viewers = viewers;
        this.session = session;
        this.uploads = uploads;
        this.unsent = unsent;
        this.downloads = downloads;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public AttachmentsResource() {
        this(null, null, null, null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Upload files to send with a message, all or none; they are dropped when the session ends.",
            roles = {PATIENT, PROXY, CLINICIAN},
            status = 201,
            body = "Upload",
            answer = "Attachments",
            problems = {
                "record-not-available",
                "attachment-too-large",
                "attachment-type-not-allowed",
                "attachment-extension-mismatch",
                "attachment-corrupt",
                "attachment-empty",
                "attachment-name-invalid",
                "attachment-infected",
                "too-many-attachments",
                "scanner-not-available",
                "source-not-available"
            })
    public Response upload(@PathParam("patient") String patient, @Context HttpHeaders headers, InputStream body) {
        Viewer viewer = viewers.require(Roles.CORRESPONDENTS);
        List<MessageAttachment> kept = uploads.receive(
                viewer, sessionId(), Parameters.patient(patient), MultipartFiles.of(body, headers.getMediaType()));
        return Response.fromResponse(JsonAnswer.array(kept, AttachmentsResource::write))
                .status(Response.Status.CREATED)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Delete a file that this session uploaded and has not sent.",
            roles = {PATIENT, PROXY, CLINICIAN},
            status = 204,
            problems = "record-not-available")
    public Response delete(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = viewers.require(Roles.CORRESPONDENTS);
        unsent.delete(viewer, sessionId(), Parameters.patient(patient), Parameters.uuid(id));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Download a file whose message you may see, or that this session uploaded.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS},
            problems = {"record-not-available", "source-not-available"})
    public Response content(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = viewers.require(Roles.READERS);
        Download download = downloads.open(viewer, sessionId(), Parameters.patient(patient), Parameters.uuid(id));
        MessageAttachment file = download.file();
        return Response.ok(download.bytes(), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, DownloadHeaders.saveAs(file.name()))
                .header(SecurityHeaders.CSP, SecurityHeaders.SANDBOX)
                .build();
    }

    private UUID sessionId() {
        return session.require().id();
    }

    private static void write(JsonFieldWriter out, MessageAttachment file) {
        out.text("id", file.id().toString())
                .text("name", file.name())
                .text("mediaType", file.mediaType())
                .number("bytes", file.bytes())
                .text("sha256", file.sha256());
    }
}
