package health.portico.core.config;

import static health.portico.core.config.KeyRules.duration;
import static health.portico.core.config.KeyRules.text;

import java.util.List;
import java.util.function.UnaryOperator;

/** The keys of apps that patients may link to their records (R69 to R71). */
public final class AppKeys {
    public static final String FILE = "portico.apps.file";
    public static final String ISSUER = "portico.apps.issuer";
    public static final String LIFETIME = "portico.apps.lifetime";

    static final List<KeyRule> ALL = List.of(
            text(
                    FILE,
                    "",
                    "A file that names the apps that patients may link, with their secrets: readable by the portal alone. Empty: there are none; in demo mode there is a made-up one."),
            text(
                            ISSUER,
                            "",
                            "Where apps reach the portal, such as `https://portal.hospital.org/portal`, without a slash at the end; it names the portal in what apps are told. Needed with the key above, but in demo mode.")
                    .problem(Bounds.publicAddress()),
            duration(
                            LIFETIME,
                            "P90D",
                            "How long an app may read after the patient has allowed it, if it asked for `offline_access`; then the patient is asked again.")
                    .problem(Bounds.atLeast("PT1H"))
                    .lessSafe(Bounds::longer));

    private AppKeys() {}

    /**
     * Check what the keys must say together.
     *
     * @param effective the value of a key, its default if it was not given
     */
    static void check(UnaryOperator<String> effective) {
        if (effective.apply(ISSUER).endsWith("/")) {
            throw new ConfigurationException(ISSUER + " must not end with a slash");
        }
        boolean demo = effective.apply(CoreKeys.MODE).equals("demo");
        if (!demo && !effective.apply(FILE).isEmpty() && effective.apply(ISSUER).isEmpty()) {
            throw new ConfigurationException(FILE + " needs " + ISSUER + ": by what address apps know the portal");
        }
    }
}
