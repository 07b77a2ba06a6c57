package health.portico.core.site;

import health.portico.core.plugin.Plugins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** The words of the portal and its plugins by key and language; the portal's own win. Thread-safe. */
@ApplicationScoped
public class PortalTexts {
    private static final String OWN = "health.portico.core.site.texts";
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Plugins plugins;

    @Inject
    public PortalTexts(Plugins plugins) {
        this.plugins = plugins;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected PortalTexts() {
        this(null);
    }

    /** Return the words of a key, in English where the language has none. */
    public Optional<String> find(String key, Locale language) {
        return Stream.concat(Stream.of(OWN), plugins.texts().stream())
                .flatMap(bundle -> find(bundle, key, language).stream())
                .findFirst();
    }

    private static Optional<String> find(String bundle, String key, Locale language) {
        try {
            ResourceBundle words =
                    ResourceBundle.getBundle(bundle, language, PortalTexts.class.getClassLoader(), NO_FALLBACK);
            return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
