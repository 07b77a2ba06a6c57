package health.portico.core.page.web;

import health.portico.core.text.Texts;
import health.portico.core.web.Languages;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language a page is answered: the one asked for in its address, else the one chosen before, else the browser's. */
public final class PageLanguage {
    /** Set by the page's own script when somebody chooses; says nothing about anybody. */
    static final String COOKIE = "portico-language";

    private static final Locale UNITED_STATES_SPANISH = Locale.forLanguageTag("es-US");

    private PageLanguage() {}

    public static Locale of(@Nullable String asked, HttpHeaders headers) {
        return ours(asked)
                .or(() -> Optional.ofNullable(headers.getCookies().get(COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(PageLanguage::ours))
                .orElseGet(() -> Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Return what an address or a form asks for if it is a language that somebody may ask for, else nothing. */
    public static String asked(@Nullable String language) {
        return language != null && language.matches("en|es(-US)?") ? language : "";
    }

    /** Numbers, dates and amounts of our Spanish are those of the United States. */
    public static String tag(Locale language) {
        return language.equals(Locale.ENGLISH) ? language.toLanguageTag() : UNITED_STATES_SPANISH.toLanguageTag();
    }

    private static Optional<Locale> ours(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .map(text -> Locale.forLanguageTag(text).getLanguage())
                .flatMap(code -> Texts.LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(code))
                        .findFirst());
    }
}
