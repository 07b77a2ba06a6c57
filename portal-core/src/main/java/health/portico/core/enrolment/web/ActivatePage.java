package health.portico.core.enrolment.web;

import health.portico.api.problem.PortalException;
import health.portico.core.enrolment.ActivationOutcome;
import health.portico.core.enrolment.ActivationSteps.Attempt;
import health.portico.core.enrolment.Enrolments;
import health.portico.core.enrolment.Enrolments.Wanted;
import health.portico.core.enrolment.Flaw;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a printed code or a mailed link becomes an account, as a plain form (R2, R3). Opening a link uses nothing up. */
@ApplicationScoped
@Path("activate")
@Produces(MediaType.TEXT_HTML)
public class ActivatePage {
    private static final String LINK = "link";

    private final PageAnswer pages;
    private final FormToken tokens;
    private final Enrolments enrolments;
    private final RequestSessions sessions;

    @Inject
    public ActivatePage(PageAnswer pages, FormToken tokens, Enrolments enrolments, RequestSessions sessions) {
        this.pages = pages;
        this.tokens = tokens;
        this.enrolments = enrolments;
        this.sessions = sessions;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ActivatePage() {
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
        AccountForm form = new AccountForm(pages, tokens, uri, headers, language, "activate");
        if (done != null) {
            return form.over("done");
        }
        String carried = token == null ? link == null ? "" : link : token;
        return filled(form, carried, new SentForm(null), false).answer(200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response activate(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> fields) {
        SentForm sent = new SentForm(fields);
        AccountForm form = new AccountForm(pages, tokens, uri, headers, sent.value("language"), "activate");
        String link = sent.text(LINK);
        if (!form.fits(sent)) {
            return filled(form, link, sent, false).answer(403, "old-form");
        }
        Optional<LocalDate> birthDate = form.birthDate(sent);
        Wanted wanted = wanted(form, sent);
        if (link.isEmpty()) {
            form.needed(sent, "code");
        }
        if (form.isWrong() || birthDate.isEmpty()) {
            return filled(form, link, sent, true).answer(422);
        }
        Attempt attempt = new Attempt(
                link.isEmpty() ? Enrolments.code(sent.text("code")) : Optional.empty(),
                link.isEmpty() ? Optional.empty() : Optional.of(link),
                birthDate.get(),
                sessions.address());
        try {
            return outcome(form, link, sent, enrolments.activate(attempt, wanted));
        } catch (PortalException e) {
            return filled(form, link, sent, true).answer(e.type().status(), "busy");
        }
    }

    private static Wanted wanted(AccountForm form, SentForm sent) {
        return new Wanted(
                form.needed(sent, "username"),
                form.needed(sent, "email").strip(),
                form.needed(sent, "password"),
                form.language());
    }

    private static Response outcome(AccountForm form, String link, SentForm sent, ActivationOutcome outcome) {
        if (outcome instanceof ActivationOutcome.Activated) {
            return form.go("done");
        }
        if (outcome instanceof ActivationOutcome.Throttled throttled) {
            return filled(form, link, sent, false).throttled(throttled.after());
        }
        if (outcome instanceof ActivationOutcome.Unusable unusable) {
            unusable.flaws().forEach(flaw -> form.wrong(field(flaw), field(flaw)));
            return filled(form, link, sent, true).answer(422);
        }
        return filled(form, link, sent, false).answer(403, "not-accepted");
    }

    private static String field(Flaw flaw) {
        return flaw.name().toLowerCase(Locale.ROOT);
    }

    /** @param again whether the code may stand there again: it was not judged, or it was right */
    private static AccountForm filled(AccountForm form, String link, SentForm sent, boolean again) {
        if (link.isEmpty()) {
            form.ask(FormField.code(again ? sent.text("code") : ""));
        } else {
            form.carry(LINK, link);
        }
        return form.ask(FormField.birthDate(sent.text("birthDate")))
                .ask(FormField.username(sent.text("username")))
                .ask(FormField.email(sent.text("email")))
                .ask(FormField.password());
    }
}
