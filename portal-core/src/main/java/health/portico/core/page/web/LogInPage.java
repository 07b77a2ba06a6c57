package health.portico.core.page.web;

import health.portico.api.problem.PortalException;
import health.portico.core.account.LogIn;
import health.portico.core.account.LogInOutcome;
import health.portico.core.host.HostLogInLink;
import health.portico.core.page.Template;
import health.portico.core.page.web.PageAnswer.Place;
import health.portico.core.session.RequestSessions;
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

/** The log-in as a plain form, without scripts (R8): what is refused leaves the form with a sentence that helps. */
@ApplicationScoped
@Path("log-in")
@Produces(MediaType.TEXT_HTML)
public class LogInPage {
    private static final Template PAGE = Template.of("/health/portico/core/page/log-in.html");
    private static final String TEXTS = "page.log-in.";

    private final PageAnswer pages;
    private final FormToken tokens;
    private final LogIn logIn;
    private final RequestSessions sessions;
    private final HostLogInLink hostLogIn;

    @Inject
    public LogInPage(
            PageAnswer pages, FormToken tokens, LogIn logIn, RequestSessions sessions, HostLogInLink hostLogIn) {
        this.pages = pages;
        this.tokens = tokens;
        this.logIn = logIn;
        this.sessions = sessions;
        this.hostLogIn = hostLogIn;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public LogInPage() {
        this(null, null, null, null, null);
    }

    @GET
    public Response form(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @QueryParam("language") @Nullable String language,
            @QueryParam("next") @Nullable String next,
            @QueryParam("ended") @Nullable String ended) {
        Form form = new Form(uri, headers, PageLanguage.asked(language), NextPage.of(next), "");
        return answer(form, 200, ended == null ? "" : "ended");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logIn(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> sent) {
        SentForm fields = new SentForm(sent);
        String username = fields.text("username");
        String password = fields.text("password");
        Form form = new Form(
                uri,
                headers,
                PageLanguage.asked(fields.value("language")),
                NextPage.of(fields.value("next")),
                username);
        if (!tokens.fits(fields.value(FormToken.FIELD), headers)) {
            return answer(form, 403, "old-form");
        }
        if (username.isBlank() || password.isEmpty()) {
            return answer(form, 422, "incomplete");
        }
        try {
            return outcome(form, logIn.attempt(username, password, sessions.address()));
        } catch (PortalException busy) {
            return answer(form, busy.type().status(), "busy");
        }
    }

    private Response outcome(Form form, LogInOutcome outcome) {
        if (outcome instanceof LogInOutcome.Accepted accepted
                && sessions.open(accepted.account().viewer(), accepted.password())
                        .isPresent()) {
            String language = form.asked.isEmpty() ? "" : "?language=" + form.asked;
            return PageAnswer.seeOther(form.uri, form.next + language).build();
        }
        if (outcome instanceof LogInOutcome.Throttled throttled) {
            Response page = answer(form, 429, "too-many");
            long seconds = Math.max(1, throttled.remaining().toSeconds());
            return Response.fromResponse(page)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        return answer(form, 401, "not-accepted");
    }

    /** @param notice the end of a text's key; empty for none */
    private Response answer(Form form, int status, String notice) {
        String cookie = tokens.cookie(form.headers);
        Locale language = PageLanguage.of(form.asked, form.headers);
        Map<String, String> values = pages.texts(language, TEXTS);
        values.put("token", tokens.of(cookie));
        values.put("next", form.next);
        values.put("name", form.username);
        values.put("asked", form.asked);
        values.put("notice", notice.isEmpty() ? "" : pages.text(language, TEXTS + notice));
        values.put("noticeKind", notice.isEmpty() ? "none" : notice.equals("ended") ? "note" : "error");
        values.put("hostHidden", hostLogIn.isThere() ? "" : "hidden");
        values.put("hostAddress", hostLogIn.address(PageAnswer.base(form.uri)));
        values.put("invalid", Boolean.toString(status == 401 || status == 422));
        Place place = new Place("log-in", "&next=" + form.next, true);
        Response page = pages.plain(status, place, PAGE, form.uri, language, values);
        return Response.fromResponse(page)
                .header(HttpHeaders.SET_COOKIE, tokens.header(cookie, form.uri, "log-in"))
                .build();
    }

    private record Form(UriInfo uri, HttpHeaders headers, String asked, String next, String username) {}
}
