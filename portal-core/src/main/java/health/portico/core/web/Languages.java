package health.portico.core.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the portal's languages a request prefers: English or Spanish. */
public final class Languages {
    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private Languages() {}

    /** Return the best match for the header {@code Accept-Language}; English if there is none or it cannot be read. */
    public static Locale of(@Nullable String acceptLanguage) {
        try {
            return Optional.ofNullable(acceptLanguage)
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookup(ranges, OURS))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
