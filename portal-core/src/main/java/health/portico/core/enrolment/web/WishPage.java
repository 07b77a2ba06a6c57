package health.portico.core.enrolment.web;

import health.portico.core.enrolment.Wish;
import health.portico.core.enrolment.Wishes;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.SentForm;
import health.portico.core.session.RequestSessions;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plain form that takes a wish and answers the same to everybody (S17). What is asked for is said by its pages. Thread-safe. */
abstract class WishPage {
    private final PageAnswer pages;
    private final FormToken tokens;
    private final Wishes wishes;
    private final RequestSessions sessions;
    private final String path;

    WishPage(PageAnswer pages, FormToken tokens, Wishes wishes, RequestSessions sessions, String path) {
        this.pages = pages;
        this.tokens = tokens;
        this.wishes = wishes;
        this.sessions = sessions;
        this.path = path;
    }

    /** Tell whether the portal takes such wishes at all: a fact about the portal, not about a person. */
    abstract boolean isOffered(Wishes all);

    /** Read what was typed; empty if something is wrong, which the form knows then. */
    abstract Optional<Wish> wish(AccountForm form, SentForm sent);

    /** Put the fields into the form, with what was typed. */
    abstract AccountForm filled(AccountForm form, SentForm sent);

    Response shown(UriInfo uri, HttpHeaders headers, @Nullable String language, @Nullable String sent) {
        AccountForm form = new AccountForm(pages, tokens, uri, headers, language, path);
        if (!isOffered(wishes)) {
            return form.overWithSupport("not-offered");
        }
        return sent == null ? filled(form, new SentForm(null)).answer(200) : form.overWithSupport("sent");
    }

    Response taken(UriInfo uri, HttpHeaders headers, @Nullable MultivaluedMap<String, String> fields) {
        SentForm sent = new SentForm(fields);
        AccountForm form = new AccountForm(pages, tokens, uri, headers, sent.value("language"), path);
        if (!isOffered(wishes)) {
            return form.overWithSupport("not-offered");
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
}
