package health.portico.core.app;

import health.portico.core.config.AppKeys;
import health.portico.core.config.Configuration;
import health.portico.core.config.Mode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The apps that patients may link. Immutable; made once per start. */
public final class RegisteredApps {
    /** So that a demo shows what linking is; it lives on the machine of whoever tries it. */
    private static final RegisteredApp DEMO = new RegisteredApp(
            "demo-app",
            "Sample Health App",
            List.of(new RedirectUri("http://127.0.0.1/callback")),
            Set.of(),
            Optional.empty());

    private final Map<String, RegisteredApp> apps;

    RegisteredApps(Collection<RegisteredApp> apps) {
        this.apps = new TreeMap<>(apps.stream().collect(Collectors.toMap(RegisteredApp::id, app -> app)));
    }

    /** @throws health.portico.core.config.ConfigurationException if the file is missing or says what is not allowed */
    public static RegisteredApps of(Configuration configuration) {
        String file = configuration.text(AppKeys.FILE);
        if (!file.isEmpty()) {
            return new RegisteredApps(AppsFile.read(file));
        }
        return new RegisteredApps(configuration.mode() == Mode.DEMO ? List.of(DEMO) : List.of());
    }

    public Optional<RegisteredApp> find(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    /** Return the origins whose pages may ask the portal from a browser. */
    public Set<String> origins() {
        return apps.values().stream().flatMap(app -> app.origins().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
