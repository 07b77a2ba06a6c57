package health.portico.core.app.web;

import health.portico.api.record.Category;
import health.portico.api.visibility.Viewer;
import health.portico.core.app.AuthorizationQuestion;
import health.portico.core.app.AuthorizationQuestion.Right;
import health.portico.core.app.AuthorizationQuestion.Wrong;
import health.portico.core.app.AuthorizationReader;
import health.portico.core.app.AuthorizationRequest;
import health.portico.core.app.Authorizations;
import health.portico.core.app.RegisteredApps;
import health.portico.core.app.web.ConsentPage.Asked;
import health.portico.core.app.web.ConsentPage.Visit;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.PageLanguage;
import health.portico.core.page.web.SentForm;
import health.portico.core.session.ActiveSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an app sends a patient's browser, and the patient allows or denies: a plain form, without scripts (R70; RFC 6749, 4.1.1). The browser is
 * sent back to an address that a registered app registered, and nowhere else.
 */
@ApplicationScoped
@Path("oauth/authorize")
@Produces(MediaType.TEXT_HTML)
public class AuthorizePage {
    private final RegisteredApps apps;
    private final Authorizations authorizations;
    private final ConsentPage page;
    private final FormToken tokens;
    private final ActiveSession active;
    private final Issuer issuer;

    @Inject
    public AuthorizePage(
            RegisteredApps apps,
            Authorizations authorizations,
            ConsentPage page,
            FormToken tokens,
            ActiveSession active,
            Issuer issuer) {
        this.apps = apps;
        this.authorizations = authorizations;
        this.page = page;
        this.tokens = tokens;
        this.active = active;
        this.issuer = issuer;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public AuthorizePage() {
        this(null, null, null, null, null, null);
    }

    /** Whoever comes back from the log-in comes without parameters: they waited in a cookie. */
    @GET
    public Response ask(@Context UriInfo uri, @Context HttpHeaders headers) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        AuthorizationParameters sent = AuthorizationParameters.of(query);
        AuthorizationParameters parameters =
                sent.isEmpty() ? WaitingRequest.find(headers).orElse(sent) : sent;
        Visit visit = new Visit(uri, headers, PageLanguage.asked(query.getFirst("language")), parameters);
        return answer(visit, (request, patient, back) -> show(visit, request, patient, back));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> sent) {
        SentForm form = new SentForm(sent);
        AuthorizationParameters parameters = AuthorizationParameters.of(sent);
        Visit visit = new Visit(uri, headers, PageLanguage.asked(form.value("language")), parameters);
        return answer(visit, (request, patient, back) -> decide(visit, form, request, patient, back));
    }

    private Response answer(Visit visit, Step step) {
        AuthorizationQuestion question =
                new AuthorizationReader(apps, issuer.audiences(visit.uri()), visit.parameters()::all).read();
        String us = issuer.of(visit.uri());
        if (question instanceof Wrong wrong) {
            return new WayBack(wrong.redirect(), wrong.state(), us).withError(wrong.error(), wrong.description());
        }
        if (question instanceof Right right) {
            AuthorizationRequest request = right.request();
            return answer(visit, request, new WayBack(request.redirect(), request.state(), us), step);
        }
        return page.refuse(visit, 400, "unknown");
    }

    private Response answer(Visit visit, AuthorizationRequest request, WayBack back, Step step) {
        Optional<Viewer> viewer = active.session().map(session -> session.viewer());
        if (viewer.isEmpty()) {
            return logIn(visit, back);
        }
        if (!authorizations.mayAllow(viewer.get())) {
            return page.refuse(visit, 403, "not-yours");
        }
        return step.take(request, viewer.get(), back);
    }

    private static Response logIn(Visit visit, WayBack back) {
        String language = visit.asked().isEmpty() ? "" : "&language=" + visit.asked();
        return WaitingRequest.keep(visit.parameters(), visit.uri())
                .map(cookie -> PageAnswer.seeOther(visit.uri(), "log-in?next=oauth/authorize" + language)
                        .header(HttpHeaders.SET_COOKIE, cookie)
                        .build())
                .orElseGet(() -> back.withError("invalid_request", "the request is too long"));
    }

    private Response show(Visit visit, AuthorizationRequest request, Viewer patient, WayBack back) {
        List<Category> offered = authorizations.offered(request.scope());
        Response shown = offered.isEmpty()
                ? back.withError("invalid_scope", "scope names nothing that a patient may allow")
                : page.ask(visit, request, patient, Asked.first(offered), back);
        return Response.fromResponse(shown)
                .header(HttpHeaders.SET_COOKIE, WaitingRequest.clear(visit.uri()))
                .build();
    }

    private Response decide(Visit visit, SentForm form, AuthorizationRequest request, Viewer patient, WayBack back) {
        List<Category> offered = authorizations.offered(request.scope());
        Set<Category> chosen = offered.stream()
                .filter(category -> visit.parameters().all("category").contains(category.name()))
                .collect(Collectors.toSet());
        if (!tokens.fits(form.value(FormToken.FIELD), visit.headers())) {
            return page.ask(visit, request, patient, new Asked(offered, chosen, 403, "old-form"), back);
        }
        if (form.text("answer").equals("deny")) {
            authorizations.deny(patient, request);
            return back.withError("access_denied", "the patient said no");
        }
        if (!form.text("answer").equals("allow") || chosen.isEmpty()) {
            return page.ask(visit, request, patient, new Asked(offered, chosen, 422, "none-chosen"), back);
        }
        return back.withCode(authorizations.allow(patient, request, chosen));
    }

    /** What is done once it is known who asks whom. */
    @FunctionalInterface
    private interface Step {
        Response take(AuthorizationRequest request, Viewer patient, WayBack back);
    }
}
