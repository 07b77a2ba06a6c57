package health.portico.core.link.web;

import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.plugin.Link;
import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.core.link.LinkList;
import health.portico.core.link.LinkList.Listed;
import health.portico.core.link.Links;
import health.portico.core.text.Texts;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Languages;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Linked apps and devices over HTTP: list them, end one (R17). */
@ApplicationScoped
@Path("api/v1/patients/{patient}/links")
@Produces(MediaType.APPLICATION_JSON)
public class LinksResource {
    private final SessionViewer session;
    private final Links links;
    private final Texts texts;

    @Inject
    public LinksResource(SessionViewer session, Links links, Texts texts) {
        this.session = session;
        this.links = links;
        this.texts = texts;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public LinksResource() {
        this(null, null, null);
    }

    @GET
    @Operation(
            summary =
                    "List the apps and devices that you have linked to your record, newest first; for the patient alone.",
            roles = {PATIENT, PROXY},
            answer = "Links",
            problems = {"record-not-available", "source-not-available"})
    public Response list(
            @PathParam("patient") String patient,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        LinkList list = links.of(session.require(Roles.OUTSIDE), Parameters.patient(patient));
        Locale language = Languages.of(languages);
        return JsonAnswer.items(
                list.links(),
                (out, listed) -> write(out, listed, language),
                rest -> rest.texts("notListed", list.notListed()));
    }

    @DELETE
    @Path("{plugin}/{id}")
    @Operation(
            summary = "Remove an app's access or unlink a device, at once; what it has received already stays with it.",
            roles = {PATIENT, PROXY},
            status = 204,
            problems = {"record-not-available", "source-not-available"})
    public Response end(
            @PathParam("patient") String patient, @PathParam("plugin") String plugin, @PathParam("id") String id) {
        links.end(session.require(Roles.OUTSIDE), Parameters.patient(patient), plugin, id);
        return Response.noContent().build();
    }

    private void write(JsonFieldWriter out, Listed listed, Locale language) {
        Link link = listed.link();
        out.text("plugin", listed.source())
                .text("id", link.id())
                .text("kind", link.kind().name().toLowerCase(Locale.ROOT))
                .text("name", link.name())
                .moment("since", link.since());
        out.moment("lastUsed", link.lastUsed());
        out.texts(
                "shares",
                link.shares().stream()
                        .map(key -> texts.find(language, key).orElse(key))
                        .toList());
    }
}
