package health.portico.core.page.web;

import health.portico.core.config.Configuration;
import health.portico.core.contact.SupportContacts;
import health.portico.core.page.Assets;
import health.portico.core.page.ImportMap;
import health.portico.core.page.Template;
import health.portico.core.text.Texts;
import health.portico.core.web.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills a page with what all pages need: language, addresses, title; and sets the policy that fits it (S46). Thread-safe. */
@ApplicationScoped
public class PageAnswer {
    private static final String TITLE = "page.title";
    private static final Template PLAIN = Template.of("/health/portico/core/page/plain.html");

    private final Assets assets;
    private final Texts texts;
    private final SupportContacts contacts;

    @Inject
    public PageAnswer(Assets assets, Texts texts, Configuration configuration) {
        this.assets = assets;
        this.texts = texts;
        this.contacts = SupportContacts.of(configuration, texts);
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected PageAnswer() {
        this.assets = null;
        this.texts = null;
        this.contacts = null;
    }

    /** Return the address below which a host serves the portal, path only, with a slash at the end. */
    public static String base(UriInfo uri) {
        return uri.getBaseUri().getRawPath();
    }

    /** Send the browser on to another page of the portal; by its path, since a proxy may have ended TLS (RFC 9110, 10.2.2). */
    public static Response.ResponseBuilder seeOther(UriInfo uri, String page) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, base(uri) + page);
    }

    /** @throws IllegalArgumentException if there is no such text */
    public String text(Locale language, String key) {
        return texts.text(language, key);
    }

    /** Return a text that sends people to portal support, with its numbers and hours (R7). */
    public String textWithSupport(Locale language, String key) {
        return contacts.after(language, text(language, key));
    }

    /** Return a text, if there is one. */
    public Optional<String> find(Locale language, String key) {
        return texts.find(language, key);
    }

    /** Answer with a page that runs the portal's modules. */
    Response withModules(Template template, UriInfo uri, Locale language) {
        String files = files(uri);
        ImportMap imports = ImportMap.of(files);
        Map<String, String> values = common(uri, language);
        values.put("imports", imports.json());
        values.put("plugins", String.join(" ", assets.pluginsWithPages()));
        values.put("withoutScripts", text(language, "page.without-scripts"));
        values.put("logOut", text(language, "page.log-out"));
        return answer(200, template.with(values), language)
                .header(SecurityHeaders.CSP, SecurityHeaders.pageThatRuns(imports.hash()))
                .build();
    }

    /** Answer with a page that runs nothing, out of a file of its own. */
    public Response whole(int status, Template template, UriInfo uri, Locale language, Map<String, String> own) {
        Map<String, String> values = common(uri, language);
        values.putAll(own);
        return answer(status, template.with(values), language).build();
    }

    /**
     * Answer with a public page that runs nothing: a heading and a main part, in the frame that all of them have.
     *
     * @param place where the page is, and what its links to the other language carry
     * @param main the part below the heading
     * @param own values of the main part; {@code heading} is the frame's too
     */
    public Response plain(
            int status, Place place, Template main, UriInfo uri, Locale language, Map<String, String> own) {
        Map<String, String> values = common(uri, language);
        values.putAll(own);
        values.put("main", main.with(values));
        values.put("page", place.path());
        values.put("carried", place.carried());
        values.put("robots", place.isFound() ? "all" : "noindex");
        return answer(status, PLAIN.with(values), language).build();
    }

    /**
     * Where a public page is. Immutable.
     *
     * @param path below the base
     * @param carried what follows the language in its address, such as {@code &next=record}; empty for nothing
     * @param isFound whether search engines may show it
     */
    public record Place(String path, String carried, boolean isFound) {
        /** A page that nobody searches for. */
        public static Place hidden(String path, String carried) {
            return new Place(path, carried, false);
        }
    }

    /** All texts whose key starts with the prefix, by the rest of the key, hyphens made into capitals: names of a template's places. */
    public Map<String, String> texts(Locale language, String prefix) {
        return texts.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> camel(key.substring(prefix.length())), key -> text(language, key)));
    }

    private static String camel(String words) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            boolean starts = i > 0 && words.charAt(i - 1) == '-';
            if (words.charAt(i) != '-') {
                name.append(starts ? Character.toUpperCase(words.charAt(i)) : words.charAt(i));
            }
        }
        return name.toString();
    }

    private Map<String, String> common(UriInfo uri, Locale language) {
        Map<String, String> values = new HashMap<>();
        values.put("language", PageLanguage.tag(language));
        values.put("title", text(language, TITLE));
        values.put("base", base(uri));
        values.put("files", files(uri));
        values.put("contact", new ContactHtml(texts, language).of(contacts.in(language)));
        return values;
    }

    private String files(UriInfo uri) {
        return base(uri) + "assets/" + assets.version() + '/';
    }

    private static Response.ResponseBuilder answer(int status, String page, Locale language) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, PageLanguage.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", Cookie");
    }
}
