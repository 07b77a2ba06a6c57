package health.portico.core.app;

import health.portico.core.config.AppKeys;
import health.portico.core.config.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The file that names the apps: lines such as {@code heart-diary.name=Heart Diary}. What is not understood stops the start. */
final class AppsFile {
    private static final Pattern KEY = Pattern.compile("([a-z][a-z0-9-]{0,62})\\.(name|redirect-uris|origins|secret)");
    private static final Pattern ORIGIN =
            Pattern.compile("https://[a-z0-9.-]+(:\\d{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_SECRET = 32;

    private final Properties lines;

    private AppsFile(Properties lines) {
        this.lines = lines;
    }

    static List<RegisteredApp> read(String path) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(AppKeys.FILE + " cannot be read: " + path);
        }
        return new AppsFile(lines).apps();
    }

    private List<RegisteredApp> apps() {
        Set<String> ids = new TreeSet<>();
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            var parts = KEY.matcher(key);
            if (!parts.matches()) {
                throw wrong(key, "is not understood: a line is {app}.name, .redirect-uris, .origins or .secret");
            }
            ids.add(parts.group(1));
        }
        return ids.stream().map(this::app).toList();
    }

    private RegisteredApp app(String id) {
        String name = text(id + ".name");
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw wrong(id + ".name", "must be 1 to " + LONGEST_NAME + " characters that patients know the app by");
        }
        List<String> redirects = list(id + ".redirect-uris");
        if (redirects.isEmpty() || !redirects.stream().allMatch(RedirectUri::isAllowed)) {
            throw wrong(
                    id + ".redirect-uris",
                    "must be addresses with https, http://127.0.0.1 or a scheme with a dot, without a fragment");
        }
        List<String> origins = list(id + ".origins");
        if (!origins.stream().allMatch(one -> ORIGIN.matcher(one).matches())) {
            throw wrong(id + ".origins", "must be origins such as https://app.example.org");
        }
        return new RegisteredApp(
                id, name, redirects.stream().map(RedirectUri::new).toList(), Set.copyOf(origins), secret(id));
    }

    private Optional<String> secret(String id) {
        Optional<String> secret =
                Optional.ofNullable(lines.getProperty(id + ".secret")).map(String::strip);
        if (secret.filter(text -> text.length() < SHORTEST_SECRET).isPresent()) {
            throw wrong(id + ".secret", "must have at least " + SHORTEST_SECRET + " characters");
        }
        return secret;
    }

    private String text(String key) {
        return lines.getProperty(key, "").strip();
    }

    private List<String> list(String key) {
        return Arrays.stream(text(key).split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static ConfigurationException wrong(String key, String what) {
        return new ConfigurationException("in " + AppKeys.FILE + ", " + key + " " + what);
    }
}
