package health.portico.core.enrolment.web;

import health.portico.core.enrolment.Wish;
import health.portico.core.enrolment.Wishes;
import health.portico.core.mail.EmailAddress;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.SentForm;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody asks for a way back to an account, as a plain form (R6, R7). Its answer is the same for everybody. */
@ApplicationScoped
@Path("recover")
@Produces(MediaType.TEXT_HTML)
public class RecoverPage {
    private final PageAnswer pages;
    private final FormToken tokens;
    private final Wishes wishes;
    private final RequestSessions sessions;

    @Inject
    public RecoverPage(PageAnswer pages, FormToken tokens, Wishes wishes, RequestSessions sessions) {
        this.pages = pages;
        this.tokens = tokens;
        this.wishes = wishes;
        this.sessions = sessions;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public RecoverPage() {
        this(null, null, null, null);
    }

    @GET
    public Response form(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @QueryParam("language") @Nullable String language,
            @QueryParam("sent") @Nullable String sent) {
        AccountForm form = new AccountForm(pages, tokens, uri, headers, language, "recover");
        if (!wishes.takeRecoveries()) {
            return form.over("not-offered");
        }
        return sent == null ? filled(form, new SentForm(null)).answer(200) : form.over("sent");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recover(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> fields) {
        SentForm sent = new SentForm(fields);
        AccountForm form = new AccountForm(pages, tokens, uri, headers, sent.value("language"), "recover");
        if (!wishes.takeRecoveries()) {
            return form.over("not-offered");
        }
        if (!form.fits(sent)) {
            return filled(form, sent).answer(403, "old-form");
        }
        Optional<Wish> wish = wish(form, sent);
        if (wish.isEmpty()) {
            return filled(form, sent).answer(422);
        }
        Duration wait = wishes.take(wish.get(), sessions.address());
        return wait.isZero() ? form.go("sent") : filled(form, sent).throttled(wait);
    }

    private static Optional<Wish> wish(AccountForm form, SentForm sent) {
        Optional<LocalDate> birthDate = form.birthDate(sent);
        Optional<String> username = typed(form, sent, "username", AccountsResource.NAME);
        Optional<String> email = typed(form, sent, "email", EmailAddress.LONGEST);
        if (username.isEmpty() && email.isEmpty()) {
            form.wrong("username", "name-or-email");
        }
        return form.isWrong()
                ? Optional.empty()
                : birthDate.map(born -> new Wish.Recovery(
                        username, username.isPresent() ? Optional.empty() : email, born, form.language()));
    }

    private static Optional<String> typed(AccountForm form, SentForm sent, String name, int most) {
        return sent.text(name).isBlank() ? Optional.empty() : Optional.of(FormText.of(form, sent, name, most));
    }

    private static AccountForm filled(AccountForm form, SentForm sent) {
        return form.ask(FormField.username(sent.text("username")).optional())
                .ask(FormField.email(sent.text("email")).optional())
                .ask(FormField.birthDate(sent.text("birthDate")));
    }
}
