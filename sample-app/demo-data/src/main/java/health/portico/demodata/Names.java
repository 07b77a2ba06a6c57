package health.portico.demodata;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Synthea's names readable: {@code Anna123 Kowalski456} becomes {@code Anna Kowalski} wherever it stands, in
 * values and in notes. Only words that were seen as part of a name change, so {@code B12} stays. Not thread-safe.
 */
final class Names {
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’.-]*\\p{L}\\d{1,3}(?![\\p{L}\\d])");
    private static final Pattern INSURER = Pattern.compile("Patient currently has ([^.\\n]+)\\.");
    private static final Set<String> PUBLIC_INSURERS = Set.of("Medicare", "Medicaid", "Dual Eligible");

    private final Map<String, String> readable;

    Names() {
        readable = new LinkedHashMap<>();
    }

    /** Know what another one knows, and learn apart from it. */
    Names(Names other) {
        readable = new LinkedHashMap<>(other.readable);
    }

    /** Learn the names of a person or practitioner. */
    void learn(JsonObject resource) {
        resource.getJsonArray("name").forEach(this::learnStrings);
        if (resource.containsKey("extension")) {
            resource.getJsonArray("extension").getValuesAs(JsonObject.class).stream()
                    .filter(extension -> extension.getString("url").endsWith("mothersMaidenName"))
                    .forEach(this::learnStrings);
        }
    }

    /** Let one word of a name be read as another one. */
    void replace(String word, String by) {
        readable.put(word, by);
    }

    String clean(String text) {
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(clean(found)));
    }

    /** Clean a note, and name no insurance company either. */
    String cleanNote(String text) {
        return INSURER.matcher(clean(text))
                .replaceAll(found -> PUBLIC_INSURERS.contains(found.group(1))
                        ? Matcher.quoteReplacement(found.group())
                        : "Patient currently has a private health plan.");
    }

    private String clean(MatchResult found) {
        var word = found.group();
        if (readable.containsKey(word)) {
            return readable.get(word);
        }
        int dot = word.lastIndexOf('.');
        var last = word.substring(dot + 1);
        return word.substring(0, dot + 1) + readable.getOrDefault(last, last);
    }

    private void learnStrings(JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().values().forEach(this::learnStrings);
            case ARRAY -> value.asJsonArray().forEach(this::learnStrings);
            case STRING -> learnWords(((JsonString) value).getString());
            default -> {}
        }
    }

    private void learnWords(String name) {
        for (var word : name.split(" ")) {
            if (word.matches(".*\\p{L}\\d{1,3}")) {
                readable.putIfAbsent(word, word.replaceAll("\\d+$", ""));
            }
        }
    }
}
