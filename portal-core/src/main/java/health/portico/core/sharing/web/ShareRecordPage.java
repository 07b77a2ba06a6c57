package health.portico.core.sharing.web;

import health.portico.api.host.PortalClock;
import health.portico.api.record.Category;
import health.portico.api.record.Patient;
import health.portico.api.visibility.VisibleRecord;
import health.portico.core.page.Template;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.PageLanguage;
import health.portico.core.page.web.SentForm;
import health.portico.core.sharing.GuestRecord;
import health.portico.core.sharing.GuestSessions;
import health.portico.core.sharing.Share;
import health.portico.core.time.Now;
import health.portico.core.web.SecurityHeaders;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a guest reads, as one page without scripts that prints well (R39, R40), and the way out of it. */
@ApplicationScoped
@Path("share")
@Produces(MediaType.TEXT_HTML)
public class ShareRecordPage {
    static final String PATH = "share/record";
    private static final Template PAGE = Template.of("/health/portico/core/page/share-record.html");
    private static final String TEXTS = "page.guest.";

    private final PageAnswer pages;
    private final FormToken tokens;
    private final GuestSessions guests;
    private final CurrentGuest current;
    private final GuestRecord records;
    private final ShareWords words;
    private final PortalClock clock;

    @Inject
    public ShareRecordPage(
            PageAnswer pages,
            FormToken tokens,
            GuestSessions guests,
            CurrentGuest current,
            GuestRecord records,
            ShareWords words,
            PortalClock clock) {
        this.pages = pages;
        this.tokens = tokens;
        this.guests = guests;
        this.current = current;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ShareRecordPage() {
        this(null, null, null, null, null, null, null);
    }

    @GET
    @Path("record")
    public Response record(
            @Context UriInfo uri, @Context HttpHeaders headers, @QueryParam("language") @Nullable String language) {
        Optional<Share> share = current.find(headers);
        if (share.isEmpty()) {
            return leave(uri, PageLanguage.asked(language)).build();
        }
        current.extend(share.get(), headers);
        Locale tongue = PageLanguage.of(language, headers);
        String cookie = tokens.cookie(headers);
        Map<String, String> values = pages.texts(tongue, TEXTS);
        values.putAll(facts(share.get(), tongue));
        values.put("token", tokens.of(cookie));
        values.put("asked", PageLanguage.asked(language));
        return Response.fromResponse(pages.whole(200, PAGE, uri, tongue, values))
                .header(HttpHeaders.SET_COOKIE, tokens.header(cookie, uri, SharePage.PATH))
                .build();
    }

    private Map<String, String> facts(Share share, Locale language) {
        Patient patient = records.patient(share);
        VisibleRecord record = records.of(share);
        GuestHtml html = new GuestHtml(key -> pages.find(language, key), language);
        List<Category> categories = guests.policy().categories();
        String now = html.moment(Now.of(clock).atZoneSameInstant(patient.zone()).toOffsetDateTime());
        return Map.of(
                "patient", patient.displayName(),
                "about",
                        html.sentence(
                                patient.birthDate().isPresent() ? TEXTS + "about" : TEXTS + "about-undated",
                                Map.of(
                                        "date",
                                                patient.birthDate()
                                                        .map(html::date)
                                                        .orElse(""),
                                        "recipient", share.recipientName(),
                                        "now", now)),
                "disclaimer", words.disclaimer(language),
                "contents",
                        categories.stream()
                                .map(category -> html.link(
                                        category, record.items(category).size()))
                                .collect(Collectors.joining()),
                "sections",
                        categories.stream()
                                .map(category -> html.section(category, record.items(category)))
                                .collect(Collectors.joining()));
    }

    /** End the session; a form that is not this browser's ends nothing (S48). */
    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> sent) {
        SentForm fields = new SentForm(sent);
        String asked = PageLanguage.asked(fields.value("language"));
        if (!tokens.fits(fields.value(FormToken.FIELD), headers)) {
            return PageAnswer.seeOther(uri, PATH).build();
        }
        current.find(headers).ifPresent(guests::end);
        return leave(uri, asked)
                .header(HttpHeaders.SET_COOKIE, GuestCookie.clear(uri))
                .header(SecurityHeaders.CLEAR_SITE_DATA, SecurityHeaders.SEEN)
                .build();
    }

    private static Response.ResponseBuilder leave(UriInfo uri, String asked) {
        return PageAnswer.seeOther(uri, SharePage.PATH + "?ended=1" + (asked.isEmpty() ? "" : "&language=" + asked));
    }
}
