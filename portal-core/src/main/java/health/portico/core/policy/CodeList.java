package health.portico.core.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of codes with their words, one {@code system|code words} a line, {@code #} for remarks: kept apart from the packs so that
 * several can name it and a lawyer or physician can read it. Immutable.
 *
 * @param name of the list
 * @param words the display of each {@code system|code}, in the order of the file
 */
public record CodeList(String name, Map<String, String> words) {
    private static final String LINE = "\\S+\\|\\S+\\s+\\S.*";

    /** Read a list; a line that is no code with words, a repeated code and an empty list are refused. */
    public static CodeList read(String name) {
        String path = "codes/" + name + ".txt";
        try (BufferedReader in = PackResources.open(path)
                .orElseThrow(() -> new IllegalArgumentException("there is no code list " + path))) {
            Map<String, String> words = new LinkedHashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(path, line.strip(), words);
            }
            if (words.isEmpty()) {
                throw new IllegalArgumentException("code list " + path + " is empty");
            }
            return new CodeList(name, words);
        } catch (IOException e) {
            throw PackResources.unreadable(path, e);
        }
    }

    private static void add(String path, String line, Map<String, String> words) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (!line.matches(LINE)) {
            throw new IllegalArgumentException("code list " + path + ": not a system|code with words: " + line);
        }
        String[] parts = line.split("\\s+", 2);
        if (words.put(parts[0], parts[1]) != null) {
            throw new IllegalArgumentException("code list " + path + ": twice the same code: " + parts[0]);
        }
    }
}
