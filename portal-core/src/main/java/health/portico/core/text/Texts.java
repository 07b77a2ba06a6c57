package health.portico.core.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of one or several bundles by key and language. A bundle is a property file for English and one with the suffix
 * {@code _es} for Spanish, both UTF-8 and both with the same keys, so that nobody meets a text in half a language. Immutable and
 * thread-safe; keeps no class loader.
 */
public final class Texts {
    /** The languages of a bundle; English is what every other language falls back to. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private final Map<String, Map<String, String>> byLanguage;

    private Texts(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * Read bundles.
     *
     * @param loader finds the files
     * @param baseNames as of a resource bundle, for instance {@code health.portico.core.rules.texts.RuleTexts}
     * @throws IllegalArgumentException with one sentence that names the file and the key at fault: a file is missing, a key stands
     *     twice or in one language only, or a text is empty
     */
    public static Texts read(ClassLoader loader, Collection<String> baseNames) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (Locale language : LANGUAGES) {
            Map<String, String> texts = new TreeMap<>();
            baseNames.forEach(name -> TextFile.of(name, language).readInto(texts, loader));
            all.put(language.getLanguage(), Map.copyOf(texts));
        }
        refuseHalf(all);
        return new Texts(Map.copyOf(all));
    }

    private static void refuseHalf(Map<String, Map<String, String>> all) {
        Set<String> every = new TreeSet<>();
        all.values().forEach(texts -> every.addAll(texts.keySet()));
        for (Locale language : LANGUAGES) {
            for (String key : every) {
                if (!all.get(language.getLanguage()).containsKey(key)) {
                    throw new IllegalArgumentException(
                            "the text " + key + " is missing in the language " + language.getLanguage());
                }
            }
        }
    }

    /** Return the text of a key in a language, a region aside; in English for any language that there is not. */
    public Optional<String> find(Locale locale, String key) {
        Map<String, String> texts = byLanguage.get(locale.getLanguage());
        return Optional.ofNullable((texts == null ? english() : texts).get(key));
    }

    /** @throws IllegalArgumentException if there is no such text */
    public String text(Locale locale, String key) {
        return find(locale, key).orElseThrow(() -> new IllegalArgumentException("there is no text " + key));
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(english().keySet());
    }

    private Map<String, String> english() {
        return byLanguage.getOrDefault(Locale.ENGLISH.getLanguage(), Map.of());
    }
}
