package health.portico.core.settings.web;

import health.portico.core.database.Turns;
import health.portico.core.page.Template;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.PageAnswer.Place;
import health.portico.core.page.web.PageLanguage;
import health.portico.core.page.web.SentForm;
import health.portico.core.session.RequestSessions;
import health.portico.core.settings.Confirmation;
import health.portico.core.settings.EmailChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the link to a new address opens (R14): a button, because loading a page changes nothing (S48), and mail scanners load what they
 * find. It logs nobody in.
 */
@ApplicationScoped
@Path("confirm-email")
@Produces(MediaType.TEXT_HTML)
public class ConfirmEmailPage {
    private static final Template PAGE = Template.of("/health/portico/core/page/confirm-email.html");
    private static final int TURNS = 8;
    private static final String PATH = "confirm-email";
    private static final String TEXTS = "page.confirm-email.";

    private final PageAnswer pages;
    private final FormToken tokens;
    private final EmailChanges changes;
    private final RequestSessions sessions;

    @Inject
    public ConfirmEmailPage(PageAnswer pages, FormToken tokens, EmailChanges changes, RequestSessions sessions) {
        this.pages = pages;
        this.tokens = tokens;
        this.changes = changes;
        this.sessions = sessions;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ConfirmEmailPage() {
        this(null, null, null, null);
    }

    @GET
    public Response form(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @QueryParam("language") @Nullable String language,
            @QueryParam("token") @Nullable String token) {
        return answer(new Form(uri, headers, PageLanguage.asked(language), link(token)), 200, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> sent) {
        SentForm fields = new SentForm(sent);
        Form form = new Form(uri, headers, PageLanguage.asked(fields.value("language")), link(fields.value("link")));
        if (!tokens.fits(fields.value(FormToken.FIELD), headers)) {
            return answer(form, 403, "old-form");
        }
        Confirmation outcome = Turns.of(TURNS, () -> changes.confirm(form.link, sessions.address()));
        if (outcome instanceof Confirmation.Throttled throttled) {
            long seconds = Math.max(1, throttled.after().toSeconds());
            return Response.fromResponse(answer(form, 429, "too-many"))
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        return outcome instanceof Confirmation.Confirmed
                ? answer(form, 200, "done")
                : answer(form, 403, "not-accepted");
    }

    /** @param notice the end of a text's key; empty for none */
    private Response answer(Form form, int status, String notice) {
        String cookie = tokens.cookie(form.headers);
        Locale language = PageLanguage.of(form.asked, form.headers);
        Map<String, String> values = pages.texts(language, TEXTS);
        boolean done = notice.equals("done");
        values.put("token", tokens.of(cookie));
        values.put("link", form.link);
        values.put("asked", form.asked);
        values.put("hidden", done ? " hidden" : "");
        values.put("notice", notice.isEmpty() ? "" : pages.text(language, TEXTS + notice));
        values.put("noticeKind", notice.isEmpty() ? "none" : done ? "good" : "error");
        return Response.fromResponse(pages.plain(
                        status, Place.hidden(PATH, "&token=" + form.link), PAGE, form.uri, language, values))
                .header(HttpHeaders.SET_COOKIE, tokens.header(cookie, form.uri, PATH))
                .build();
    }

    /** What can be no token of ours is none. */
    private static String link(@Nullable String token) {
        return token != null && token.matches("[A-Za-z0-9_-]{43}") ? token : "";
    }

    private record Form(UriInfo uri, HttpHeaders headers, String asked, String link) {}
}
