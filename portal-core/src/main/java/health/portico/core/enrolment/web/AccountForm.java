package health.portico.core.enrolment.web;

import health.portico.core.page.Template;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.PageAnswer.Place;
import health.portico.core.page.web.PageLanguage;
import health.portico.core.page.web.SentForm;
import health.portico.core.web.BirthDates;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the public forms as it is filled and shown: fields by name, what is wrong beside each and in a summary on top. Without scripts.
 * Used by one request.
 */
final class AccountForm {
    private static final Template PAGE = Template.of("/health/portico/core/page/account.html");
    private static final String TEXTS = "page.account.";

    private final PageAnswer pages;
    private final FormToken tokens;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final String page;
    private final String asked;
    private final Locale language;
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private final List<FormField> fields = new ArrayList<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** @param page its path, and the middle of its texts' keys */
    AccountForm(
            PageAnswer pages,
            FormToken tokens,
            UriInfo uri,
            HttpHeaders headers,
            @Nullable String language,
            String page) {
        this.pages = pages;
        this.tokens = tokens;
        this.uri = uri;
        this.headers = headers;
        this.page = page;
        this.asked = PageLanguage.asked(language);
        this.language = PageLanguage.of(this.asked, headers);
    }

    Locale language() {
        return language;
    }

    /** Carry something along that nobody sees; an address of the same page has it too. */
    AccountForm carry(String name, String value) {
        hidden.put(name, value);
        return this;
    }

    /** Ask for something. */
    AccountForm ask(FormField field) {
        fields.add(field);
        return this;
    }

    /** Say what is wrong with a field. */
    void wrong(String field, String key) {
        wrong.putIfAbsent(field, pages.text(language, TEXTS + "wrong." + key));
    }

    boolean isWrong() {
        return !wrong.isEmpty();
    }

    boolean fits(SentForm sent) {
        return tokens.fits(sent.value(FormToken.FIELD), headers);
    }

    /** Read a birth date, or say beside the field that it is none. */
    Optional<LocalDate> birthDate(SentForm sent) {
        Optional<LocalDate> read = BirthDates.read(sent.text("birthDate"));
        if (read.isEmpty()) {
            wrong("birthDate", "birth-date");
        }
        return read;
    }

    /** Read what has to be there, or say beside the field that it is missing. */
    String needed(SentForm sent, String name) {
        String typed = sent.text(name);
        if (typed.isBlank()) {
            wrong(name, "missing");
        }
        return typed;
    }

    /** Go to the same page with another word in its address, so that a reload sends nothing again. */
    Response go(String word) {
        String chosen = asked.isEmpty() ? "" : "&language=" + asked;
        return PageAnswer.seeOther(uri, page + "?" + word + "=1" + chosen).build();
    }

    Response throttled(Duration wait) {
        return Response.fromResponse(answer(429, "too-many"))
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, wait.plusMillis(999).toSeconds()))
                .build();
    }

    /** Show the form. */
    Response answer(int status) {
        return answer(status, "");
    }

    /** @param notice the end of a text's key, of this page or of all; empty for none */
    Response answer(int status, String notice) {
        String cookie = tokens.cookie(headers);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("intro", text("intro"));
        values.put("summary", summary(notice));
        values.put(
                "form",
                FormHtml.form(
                        PageAnswer.base(uri) + page,
                        all(tokens.of(cookie)),
                        fields,
                        wrong,
                        this::label,
                        text("submit")));
        return shown(status, values, cookie);
    }

    /** Show a page that asks for nothing more. */
    Response over(String key) {
        return said(text(key));
    }

    /** Show a page that asks for nothing more and sends people to portal support (R7). */
    Response overWithSupport(String key) {
        return said(pages.textWithSupport(language, TEXTS + page + '.' + key));
    }

    private Response said(String sentence) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("intro", sentence);
        values.put("summary", "");
        values.put("form", "");
        return shown(200, values, tokens.cookie(headers));
    }

    private Response shown(int status, Map<String, String> values, String cookie) {
        values.put("heading", text("heading"));
        values.put("support", pages.text(language, TEXTS + "support"));
        values.put("logIn", pages.text(language, TEXTS + "log-in"));
        return Response.fromResponse(pages.plain(status, Place.hidden(page, carried()), PAGE, uri, language, values))
                .header(HttpHeaders.SET_COOKIE, tokens.header(cookie, uri, page))
                .build();
    }

    private Map<String, String> all(String token) {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.put(FormToken.FIELD, token);
        all.put("language", asked);
        return all;
    }

    private String carried() {
        StringBuilder query = new StringBuilder();
        hidden.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private String summary(String notice) {
        String first = notice.isEmpty() ? "" : text(notice);
        return FormHtml.summary(
                first, pages.text(language, TEXTS + "wrong.summary"), wrong, name -> label(name, "field")
                        .orElse(name));
    }

    private Optional<String> label(String name, String kind) {
        return pages.find(language, TEXTS + kind + '.' + FormHtml.hyphens(name));
    }

    private String text(String key) {
        return pages.find(language, TEXTS + page + '.' + key).orElseGet(() -> pages.text(language, TEXTS + key));
    }
}
