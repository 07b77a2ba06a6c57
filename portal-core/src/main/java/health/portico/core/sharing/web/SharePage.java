package health.portico.core.sharing.web;

import health.portico.api.problem.ProblemType;
import health.portico.core.page.Template;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.PageAnswer.Place;
import health.portico.core.page.web.PageLanguage;
import health.portico.core.page.web.SentForm;
import health.portico.core.problem.RetryLaterException;
import health.portico.core.sharing.GuestSessions;
import health.portico.core.sharing.Redemption;
import health.portico.core.web.BirthDates;
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
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a guest enters a code, as a plain form, without scripts (R38). What was typed is never in the answer, so all refusals are one (S8). */
@ApplicationScoped
@Path("share")
@Produces(MediaType.TEXT_HTML)
public class SharePage {
    static final String PATH = "share";
    private static final Template PAGE = Template.of("/health/portico/core/page/share.html");
    private static final String TEXTS = "page.guest.";

    private final PageAnswer pages;
    private final FormToken tokens;
    private final GuestSessions guests;
    private final CurrentGuest current;

    @Inject
    public SharePage(PageAnswer pages, FormToken tokens, GuestSessions guests, CurrentGuest current) {
        this.pages = pages;
        this.tokens = tokens;
        this.guests = guests;
        this.current = current;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public SharePage() {
        this(null, null, null, null);
    }

    /** Whoever has a session goes on to the record. */
    @GET
    public Response form(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @QueryParam("language") @Nullable String language,
            @QueryParam("ended") @Nullable String ended) {
        if (current.find(headers).isPresent()) {
            return PageAnswer.seeOther(uri, ShareRecordPage.PATH + query(PageLanguage.asked(language)))
                    .build();
        }
        return answer(
                new Form(uri, headers, PageLanguage.asked(language)), 200, ended == null ? Notice.NONE : Notice.ENDED);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redeem(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> sent) {
        SentForm fields = new SentForm(sent);
        Form form = new Form(uri, headers, PageLanguage.asked(fields.value("language")));
        Optional<LocalDate> birthDate = BirthDates.read(fields.text("birthDate"));
        if (!tokens.fits(fields.value(FormToken.FIELD), headers)) {
            return answer(form, 403, Notice.OLD_FORM);
        }
        if (fields.text("code").isBlank() || birthDate.isEmpty()) {
            return answer(form, 422, Notice.INCOMPLETE);
        }
        return outcome(form, guests.redeem(fields.text("code"), birthDate.get(), current.address()));
    }

    private Response outcome(Form form, Redemption redemption) {
        if (redemption instanceof Redemption.Opened opened) {
            current.find(form.headers).ifPresent(guests::end);
            return PageAnswer.seeOther(form.uri, ShareRecordPage.PATH + query(form.asked))
                    .header(HttpHeaders.SET_COOKIE, GuestCookie.set(opened.token(), form.uri))
                    .build();
        }
        if (redemption instanceof Redemption.Throttled throttled) {
            long seconds = new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, throttled.after()).seconds();
            return Response.fromResponse(answer(form, 429, Notice.TOO_MANY))
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        return answer(form, 403, Notice.NOT_ACCEPTED);
    }

    private Response answer(Form form, int status, Notice notice) {
        String cookie = tokens.cookie(form.headers);
        Locale language = PageLanguage.of(form.asked, form.headers);
        Map<String, String> values = pages.texts(language, TEXTS);
        values.put("token", tokens.of(cookie));
        values.put("asked", form.asked);
        values.put("notice", notice.key.isEmpty() ? "" : pages.text(language, TEXTS + notice.key));
        values.put("noticeKind", notice.kind);
        values.put("invalid", Boolean.toString(notice == Notice.NOT_ACCEPTED || notice == Notice.INCOMPLETE));
        return Response.fromResponse(pages.plain(status, Place.hidden(PATH, ""), PAGE, form.uri, language, values))
                .header(HttpHeaders.SET_COOKIE, tokens.header(cookie, form.uri, PATH))
                .build();
    }

    private static String query(String asked) {
        return asked.isEmpty() ? "" : "?language=" + asked;
    }

    /** What the page says above the form. */
    private enum Notice {
        NONE("", "none"),
        ENDED("ended", "note"),
        OLD_FORM("old-form", "error"),
        INCOMPLETE("incomplete", "error"),
        NOT_ACCEPTED("not-accepted", "error"),
        TOO_MANY("too-many", "error");

        private final String key;
        private final String kind;

        Notice(String key, String kind) {
            this.key = key;
            this.kind = kind;
        }
    }

    private record Form(UriInfo uri, HttpHeaders headers, String asked) {}
}
