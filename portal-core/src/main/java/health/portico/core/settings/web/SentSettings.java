package health.portico.core.settings.web;

import health.portico.core.problem.InvalidRequestException;
import health.portico.core.settings.SettingsWish;
import health.portico.core.web.JsonBody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the body of a change of settings. */
final class SentSettings {
    private static final List<String> LANGUAGES = List.of("en", "es", "es-US");
    private static final int ADDRESS = 254;
    private static final int PASSWORD = 1_000;
    private static final int TEXT = 200;

    private SentSettings() {}

    static SettingsWish read(JsonBody sent) {
        return new SettingsWish(
                sent.optionalNumber("version", 0, Integer.MAX_VALUE),
                sent.has("password") ? Optional.of(sent.secret("password", PASSWORD)) : Optional.empty(),
                sent.optionalText("email", ADDRESS),
                sent.optionalText("language", TEXT).map(SentSettings::language),
                notices(sent),
                sent.object("securityQuestion")
                        .map(asked ->
                                new SettingsWish.Question(asked.text("question", TEXT), asked.text("answer", TEXT))),
                sent.optionalTruth("removeSecurityQuestion").orElse(false));
    }

    private static Map<String, Boolean> notices(JsonBody sent) {
        Map<String, Boolean> wished = new TreeMap<>();
        sent.object("notices").ifPresent(kinds -> kinds.names().forEach(kind -> wished.put(kind, kinds.truth(kind))));
        return wished;
    }

    private static Locale language(String tag) {
        if (!LANGUAGES.contains(tag)) {
            throw InvalidRequestException.of("language", "Must be one of " + LANGUAGES + ".");
        }
        return Locale.forLanguageTag(tag);
    }
}
