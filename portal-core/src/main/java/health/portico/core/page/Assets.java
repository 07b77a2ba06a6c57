package health.portico.core.page;

import health.portico.api.host.PortalClock;
import health.portico.core.plugin.LoadedPlugin;
import health.portico.core.plugin.Plugins;
import health.portico.core.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of pages by owner and path: the portal's own ({@code core}), those of a plugin (its id), Lit's packages as their WebJars
 * hold them, and the texts ({@code texts}). A file of ours lies on the class path under {@code portico-assets/{owner}/}. Thread-safe;
 * keeps what was asked for once, compressed and not.
 */
@ApplicationScoped
public class Assets {
    /** The owner of the portal's own files, and their folder. */
    public static final String CORE = "core";

    static final String FOLDER = "portico-assets/";
    private static final String TEXTS = "texts";

    /** Segments of letters, digits, hyphens, underscores and single dots: no way up. */
    private static final Pattern PATH =
            Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.([a-z0-9]+)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final Map<String, Asset> kept = new ConcurrentHashMap<>();
    private final List<String> plugins;
    private final PageTexts texts;
    private final String version;
    private final List<String> withPages;

    @Inject
    public Assets(Plugins plugins, Texts texts, PortalClock clock) {
        this.plugins = plugins.loaded().stream().map(LoadedPlugin::id).toList();
        this.texts = new PageTexts(texts);
        this.version = AssetVersion.of(plugins.loaded(), texts, clock.clock());
        this.withPages = this.plugins.stream()
                .filter(id -> find(id, "plugin.js").isPresent())
                .toList();
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Assets() {
        this.plugins = List.of();
        this.texts = null;
        this.version = "";
        this.withPages = List.of();
    }

    /** Return what stands in addresses of files, so that a browser may keep them for good: another version has other addresses. */
    public String version() {
        return version;
    }

    /** Return the ids of plugins that bring a module {@code plugin.js}, sorted. */
    public List<String> pluginsWithPages() {
        return withPages;
    }

    /** Return a file; empty if there is none, or if it is of a type that pages do not load. */
    public Optional<Asset> find(String owner, String path) {
        var key = owner + '/' + path;
        var known = kept.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read(owner, path);
        found.ifPresent(asset -> kept.put(key, asset));
        return found;
    }

    private Optional<Asset> read(String owner, String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches() || !TYPES.containsKey(parts.group(3))) {
            return Optional.empty();
        }
        var bytes = owner.equals(TEXTS) ? texts.file(path) : folder(owner).flatMap(folder -> resource(folder + path));
        return bytes.map(content -> Asset.of(TYPES.get(parts.group(3)), content));
    }

    private Optional<String> folder(String owner) {
        return owner.equals(CORE) || plugins.contains(owner) ? Optional.of(FOLDER + owner + '/') : Lit.folder(owner);
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
