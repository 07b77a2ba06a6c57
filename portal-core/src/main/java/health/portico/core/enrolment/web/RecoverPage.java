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
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody asks for a way back to an account, as a plain form (R6, R7). Its answer is the same for everybody. */
@ApplicationScoped
@Path("recover")
@Produces(MediaType.TEXT_HTML)
public class RecoverPage extends WishPage {
    @Inject
    public RecoverPage(PageAnswer pages, FormToken tokens, Wishes wishes, RequestSessions sessions) {
        super(pages, tokens, wishes, sessions, "recover");
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
        return shown(uri, headers, language, sent);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recover(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> fields) {
        return taken(uri, headers, fields);
    }

    @Override
    boolean isOffered(Wishes all) {
        return all.takeRecoveries();
    }

    @Override
    Optional<Wish> wish(AccountForm form, SentForm sent) {
        Optional<LocalDate> birthDate = form.birthDate(sent);
        Optional<String> username = typed(form, sent, "username", AccountsResource.NAME);
        Optional<String> email = typed(form, sent, "email", EmailAddress.LONGEST);
        if (username.isEmpty() && email.isEmpty()) {
            form.wrong("username", "name-or-email");
        }
        return form.isWrong()
                ? Optional.empty()
                : birthDate.map(born -> new Wish.Recovery(username, email, born, form.language()));
    }

    private static Optional<String> typed(AccountForm form, SentForm sent, String name, int most) {
        return sent.text(name).isBlank() ? Optional.empty() : Optional.of(FormText.of(form, sent, name, most));
    }

    @Override
    AccountForm filled(AccountForm form, SentForm sent) {
        return form.ask(FormField.username(sent.text("username")).optional())
                .ask(FormField.email(sent.text("email")).optional())
                .ask(FormField.birthDate(sent.text("birthDate")));
    }
}
