package health.portico.core.page;

import health.portico.core.text.Texts;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The texts as files that pages load: {@code en.json} has the words of pages, {@code en-rules.json} what rules say to staff; each an
 * object of texts by key. Immutable and thread-safe.
 */
final class PageTexts {
    private static final String OF_PAGES = "page.";
    private static final String FOR_PATIENTS = ".patient";
    private static final List<String> OF_RULES = List.of(".staff", ".lifts", FOR_PATIENTS);
    private static final List<String> OF_OTHERS = List.of("disclaimer.", "mail.");
    private static final String SUFFIX = ".json";
    private static final String RULES = "-rules";

    private final Texts texts;

    PageTexts(Texts texts) {
        this.texts = texts;
    }

    Optional<byte[]> file(String name) {
        var stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
        var ofRules = stem.endsWith(RULES);
        var language = Locale.forLanguageTag(ofRules ? stem.substring(0, stem.length() - RULES.length()) : stem);
        return Texts.LANGUAGES.contains(language)
                ? Optional.of(json(language, ofRules ? PageTexts::isForStaff : PageTexts::isForPages))
                : Optional.empty();
    }

    private static boolean isForStaff(String key) {
        return isOfARule(key) && !key.endsWith(FOR_PATIENTS);
    }

    private static boolean isForPages(String key) {
        return OF_OTHERS.stream().noneMatch(key::startsWith) && !isOfARule(key);
    }

    /** A page may speak of a patient, too: its own words are never a rule's. */
    private static boolean isOfARule(String key) {
        return !key.startsWith(OF_PAGES) && OF_RULES.stream().anyMatch(key::endsWith);
    }

    private byte[] json(Locale language, Predicate<String> wanted) {
        var out = new ByteArrayOutputStream();
        try (var json = Json.createGeneratorFactory(Map.of()).createGenerator(out)) {
            json.writeStartObject();
            texts.keys().stream().filter(wanted).forEach(key -> json.write(key, texts.text(language, key)));
            json.writeEnd();
        }
        return out.toByteArray();
    }
}
