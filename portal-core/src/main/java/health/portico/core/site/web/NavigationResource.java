package health.portico.core.site.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.COMPLIANCE;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;
import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.plugin.NavigationEntry;
import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.visibility.Viewer;
import health.portico.core.site.Navigation;
import health.portico.core.text.Texts;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Languages;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The menu of the viewer. */
@ApplicationScoped
@Path("api/v1/navigation")
@Produces(MediaType.APPLICATION_JSON)
public class NavigationResource {
    private final SessionViewer session;
    private final Navigation navigation;
    private final Texts texts;

    @Inject
    public NavigationResource(SessionViewer session, Navigation navigation, Texts texts) {
        this.session = session;
        this.navigation = navigation;
        this.texts = texts;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public NavigationResource() {
        this(null, null, null);
    }

    @GET
    @Operation(
            summary = "List your menu entries, those of plugins too, in your language.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            answer = "Navigation")
    public Response entries(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Viewer viewer = session.require(Roles.ACCOUNTS);
        Locale language = Languages.of(languages);
        return JsonAnswer.items(navigation.of(viewer.role()), (out, entry) -> {
            write(out, entry, language);
            int unread = navigation.unread(entry, viewer);
            if (unread > 0) {
                out.number("unread", unread);
            }
        });
    }

    private void write(JsonFieldWriter out, NavigationEntry entry, Locale language) {
        out.text("id", entry.id())
                .text("label", texts.find(language, entry.labelKey()).orElse(entry.id()))
                .text("path", entry.path());
    }
}
