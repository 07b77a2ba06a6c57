package health.portico.core.policy;

import health.portico.core.text.StrictProperties;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keys of one pack file, read strictly: a key that stands twice, is missing, has a broken value or is never asked for is refused
 * with one sentence that names file and key. Not thread-safe; lives while a pack is read.
 */
final class PackFile {
    private static final String EXTENDS = "extends";

    private final String path;
    private final Map<String, String> values;
    private final Set<String> asked = new HashSet<>(Set.of(EXTENDS));

    private PackFile(String path, Map<String, String> values) {
        this.path = path;
        this.values = values;
    }

    /** Read an edition, with what it leaves unsaid from the edition that its key {@code extends} names; empty if there is none. */
    static Optional<PackFile> read(String edition) {
        return PackResources.open(path(edition)).map(in -> {
            Map<String, String> own = load(path(edition), in);
            String base = own.get(EXTENDS);
            return new PackFile(path(edition), base == null ? own : over(base, edition, own));
        });
    }

    private static String path(String edition) {
        return "packs/" + edition + ".properties";
    }

    private static Map<String, String> over(String base, String edition, Map<String, String> own) {
        BufferedReader in = PackResources.open(path(base))
                .orElseThrow(() -> new IllegalArgumentException(
                        "policy pack " + path(edition) + ", key extends: there is no pack " + base));
        Map<String, String> all = load(path(base), in);
        if (all.containsKey(EXTENDS)) {
            throw new IllegalArgumentException(
                    "policy pack " + path(edition) + ", key extends: " + base + " extends another pack itself");
        }
        all.keySet().removeIf(PackFile::isHead);
        all.putAll(own);
        return all;
    }

    /** The head of a pack is never inherited. */
    private static boolean isHead(String key) {
        return Set.of("name", "version", "citation").contains(key) || key.startsWith("effective.");
    }

    private static Map<String, String> load(String path, BufferedReader in) {
        Map<String, String> found = new TreeMap<>();
        try (in) {
            for (StrictProperties.Line line : StrictProperties.lines(in)) {
                if (found.put(line.key(), line.value()) != null) {
                    throw new IllegalArgumentException(
                            "policy pack " + path + ", key " + line.key() + ": stands twice");
                }
            }
            return found;
        } catch (IOException e) {
            throw PackResources.unreadable(path, e);
        }
    }

    Optional<String> optional(String key) {
        asked.add(key);
        Optional<String> value = Optional.ofNullable(values.get(key));
        if (value.isPresent() && value.get().isEmpty()) {
            throw broken(key, "has no value");
        }
        return value;
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> broken(key, "is missing"));
    }

    int number(String key, int min, int max) {
        String value = text(key);
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < min || Integer.parseInt(value) > max) {
            throw broken(key, value + " is not a whole number from " + min + " to " + max);
        }
        return Integer.parseInt(value);
    }

    Instant moment(String key) {
        try {
            return OffsetDateTime.parse(text(key)).toInstant();
        } catch (DateTimeException e) {
            throw broken(key, text(key) + " is not a moment with an offset");
        }
    }

    /** Comma-separated words, none of them twice. */
    Set<String> words(String key) {
        List<String> words =
                Arrays.stream(text(key).split(",", -1)).map(String::strip).toList();
        Set<String> distinct = new LinkedHashSet<>(words);
        if (distinct.size() < words.size() || distinct.contains("")) {
            throw broken(key, "has an empty word or the same word twice");
        }
        return distinct;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return constant(key, type, text(key));
    }

    <E extends Enum<E>> Set<E> constants(String key, Class<E> type) {
        Set<E> found = new LinkedHashSet<>();
        words(key).forEach(word -> found.add(constant(key, type, word)));
        return found;
    }

    private <E extends Enum<E>> E constant(String key, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> broken(key, word + " is none of " + words(type)));
    }

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(PackFile::word).toList();
    }

    /** The word by which a pack names a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuse keys that nobody asked for. */
    void refuseOthers() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                throw broken(key, "is not known");
            }
        }
    }

    /** Return the exception that refuses the file because of a key. */
    IllegalArgumentException broken(String key, String what) {
        return new IllegalArgumentException("policy pack " + path + ", key " + key + ": " + what);
    }
}
