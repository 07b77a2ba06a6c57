package health.portico.plugin.devices.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.ResourceBundle;

/** This plugin's texts for whoever asks, in Spanish if that comes first, else in English. */
final class Words {
    private static final String TEXTS = "health.portico.plugin.devices.texts";

    private Words() {}

    /** What stands beside every list of readings (R67). */
    static String disclaimer(HttpHeaders headers) {
        boolean isSpanish = headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(language -> language.getLanguage().equals("es"))
                .isPresent();
        Locale locale = isSpanish ? Locale.forLanguageTag("es") : Locale.ROOT;
        return ResourceBundle.getBundle(
                        TEXTS,
                        locale,
                        Words.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("plugin.devices.disclaimer");
    }
}
