package health.portico.core.app.web;

import health.portico.api.record.Category;
import health.portico.api.visibility.Viewer;
import health.portico.core.app.AppLinks;
import health.portico.core.app.AppPolicy;
import health.portico.core.app.AuthorizationRequest;
import health.portico.core.config.Configuration;
import health.portico.core.page.Template;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.PageAnswer.Place;
import health.portico.core.page.web.PageLanguage;
import health.portico.core.web.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what a patient reads before an app is let in: who asks, what for, for how long and how to end it (R70). Thread-safe. */
@ApplicationScoped
public class ConsentPage {
    private static final Template CONSENT = Template.of("/health/portico/core/page/app-consent.html");
    private static final Template REFUSAL = Template.of("/health/portico/core/page/app-refusal.html");
    private static final String PATH = "oauth/authorize";
    private static final String TEXTS = "page.app.";
    private static final String WRONG = "<p id=\"categories-wrong\" class=\"wrong\">%s</p>";

    private final PageAnswer pages;
    private final FormToken tokens;
    private final Configuration configuration;

    @Inject
    public ConsentPage(PageAnswer pages, FormToken tokens, Configuration configuration) {
        this.pages = pages;
        this.tokens = tokens;
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ConsentPage() {
        this(null, null, null);
    }

    /** Put an app's request to the patient. */
    Response ask(Visit visit, AuthorizationRequest request, Viewer patient, Asked asked, WayBack back) {
        String cookie = tokens.cookie(visit.headers());
        Locale language = visit.language();
        Map<String, String> values = terms(language, request, patient, back);
        values.putAll(form(language, asked));
        values.put("parameters", hidden(visit.parameters()));
        values.put("token", tokens.of(cookie));
        values.put("asked", visit.asked());
        Place place = Place.hidden(PATH, "&" + visit.parameters().query());
        return Response.fromResponse(pages.plain(asked.status(), place, CONSENT, visit.uri(), language, values))
                .header(HttpHeaders.SET_COOKIE, tokens.header(cookie, visit.uri(), "oauth"))
                .header(SecurityHeaders.CSP, SecurityHeaders.pageThatSendsTo(back.source()))
                .build();
    }

    /** What the patient reads. */
    private Map<String, String> terms(Locale language, AuthorizationRequest request, Viewer patient, WayBack back) {
        Map<String, String> values = pages.texts(language, TEXTS);
        values.put("lasts", lasts(language, request.scope().isOffline()));
        values.replaceAll((key, text) -> text.replace("{address}", back.source())
                .replace("{name}", patient.displayName())
                .replace("{app}", request.app().name()));
        return values;
    }

    /** What the patient ticks, and what is wrong with it. */
    private Map<String, String> form(Locale language, Asked asked) {
        boolean wrong = asked.status() == 422;
        String notice = asked.notice().isEmpty() ? "" : pages.text(language, TEXTS + asked.notice());
        return Map.of(
                "categories", boxes(language, asked),
                "notice", notice,
                "noticeKind", notice.isEmpty() ? "none" : "error",
                "wrong", wrong ? WRONG.formatted(Template.escaped(notice)) : "",
                "described", wrong ? "categories-wrong categories-hint" : "categories-hint");
    }

    /** Say that nobody is sent anywhere, and why. */
    Response refuse(Visit visit, int status, String why) {
        Locale language = visit.language();
        Map<String, String> values = pages.texts(language, TEXTS);
        values.put("heading", pages.text(language, TEXTS + why + "-heading"));
        values.put("why", pages.text(language, TEXTS + why));
        return pages.plain(status, Place.hidden(PATH, ""), REFUSAL, visit.uri(), language, values);
    }

    private String lasts(Locale language, boolean offline) {
        Duration lasts = AppPolicy.of(configuration).of(offline);
        if (!offline) {
            return pages.text(language, TEXTS + "lasts-minutes").replace("{count}", Long.toString(lasts.toMinutes()));
        }
        boolean days = lasts.compareTo(Duration.ofDays(2)) >= 0;
        return pages.text(language, TEXTS + (days ? "lasts-days" : "lasts-hours"))
                .replace("{count}", Long.toString(days ? lasts.toDays() : lasts.toHours()));
    }

    private String boxes(Locale language, Asked asked) {
        return asked.offered().stream()
                .map(category ->
                        "<label class=\"check\"><input type=\"checkbox\" name=\"category\" value=\"" + category + "\""
                                + (asked.chosen().contains(category) ? " checked" : "") + "> "
                                + Template.escaped(pages.text(language, AppLinks.TEXTS + category)) + "</label>")
                .collect(Collectors.joining("\n"));
    }

    private static String hidden(AuthorizationParameters parameters) {
        return parameters.known().stream()
                .map(pair -> "<input type=\"hidden\" name=\"" + pair.getKey() + "\" value=\""
                        + Template.escaped(pair.getValue()) + "\">")
                .collect(Collectors.joining("\n"));
    }

    /**
     * What is put to the patient, and how the page is answered. Immutable.
     *
     * @param offered the categories that can be ticked
     * @param chosen those that are
     * @param status of the answer
     * @param notice the end of the key of what stands on top; empty for nothing
     */
    record Asked(List<Category> offered, Set<Category> chosen, int status, String notice) {
        static Asked first(List<Category> offered) {
            return new Asked(offered, Set.copyOf(offered), 200, "");
        }
    }

    /**
     * A request to the page. Immutable.
     *
     * @param uri its address
     * @param headers its headers
     * @param asked the language that it asks for; empty for none
     * @param parameters of the app's request
     */
    record Visit(UriInfo uri, HttpHeaders headers, String asked, AuthorizationParameters parameters) {
        Locale language() {
            return PageLanguage.of(asked, headers);
        }
    }
}
