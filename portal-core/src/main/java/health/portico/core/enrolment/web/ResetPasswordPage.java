package health.portico.core.enrolment.web;

import health.portico.api.problem.PortalException;
import health.portico.core.enrolment.PasswordResets;
import health.portico.core.enrolment.ResetOutcome;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a mailed link changes a password, as a plain form (S18, S19). Opening the link uses nothing up. */
@ApplicationScoped
@Path("reset-password")
@Produces(MediaType.TEXT_HTML)
public class ResetPasswordPage {
    private static final String LINK = "link";

    private final PageAnswer pages;
    private final FormToken tokens;
    private final PasswordResets resets;
    private final RequestSessions sessions;

    @Inject
    public ResetPasswordPage(PageAnswer pages, FormToken tokens, PasswordResets resets, RequestSessions sessions) {
        this.pages = pages;
        this.tokens = tokens;
        this.resets = resets;
        this.sessions = sessions;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ResetPasswordPage() {
        this(null, null, null, null);
    }

    @GET
    public Response form(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @QueryParam("language") @Nullable String language,
            @QueryParam("token") @Nullable String token,
            @QueryParam("link") @Nullable String link,
            @QueryParam("done") @Nullable String done) {
        AccountForm form = new AccountForm(pages, tokens, uri, headers, language, "reset-password");
        if (done != null) {
            return form.over("done");
        }
        String carried = token == null ? link == null ? "" : link : token;
        return carried.isEmpty()
                ? form.over("without-link")
                : filled(form, carried).answer(200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> fields) {
        SentForm sent = new SentForm(fields);
        AccountForm form = new AccountForm(pages, tokens, uri, headers, sent.value("language"), "reset-password");
        String link = sent.text(LINK);
        if (!form.fits(sent)) {
            return filled(form, link).answer(403, "old-form");
        }
        String password = form.needed(sent, "password");
        if (form.isWrong()) {
            return filled(form, link).answer(422);
        }
        Optional<String> answer = Optional.of(sent.text("answer")).filter(text -> !text.isBlank());
        try {
            return outcome(form, link, resets.reset(link, password, answer, sessions.address()));
        } catch (PortalException e) {
            return filled(form, link).answer(e.type().status(), "busy");
        }
    }

    private Response outcome(AccountForm form, String link, ResetOutcome outcome) {
        if (outcome instanceof ResetOutcome.Changed) {
            return form.go("done");
        }
        if (outcome instanceof ResetOutcome.Throttled throttled) {
            return filled(form, link).throttled(throttled.after());
        }
        if (outcome instanceof ResetOutcome.AnswerRequired) {
            form.wrong("answer", "missing");
            return filled(form, link).answer(422);
        }
        if (outcome instanceof ResetOutcome.PasswordNotAccepted) {
            form.wrong("password", "password");
            return filled(form, link).answer(422);
        }
        return filled(form, link).answer(403, "not-accepted");
    }

    private AccountForm filled(AccountForm form, String link) {
        form.carry(LINK, link).ask(FormField.password());
        resets.question(link)
                .ifPresent(question -> form.ask(new FormField("answer", "text", "off", true, question, "")));
        return form;
    }
}
