package health.portico.core.page;

import health.portico.core.plugin.LoadedPlugin;
import health.portico.core.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * One word for all that pages load: equal on all nodes that run the same jars, another when one of them changes. A version that is not
 * released yet is another at each start, because its files change under one number.
 */
final class AssetVersion {
    private static final String OWN = "META-INF/maven/health.portico/portal-core/pom.properties";
    private static final int DIGITS = 12;

    private AssetVersion() {}

    static String of(List<LoadedPlugin> plugins, Texts texts, Clock clock) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var versions = ownVersion() + plugins + Lit.version("lit");
            digest.update(versions.getBytes(StandardCharsets.UTF_8));
            if (versions.contains("SNAPSHOT")) {
                digest.update(clock.instant().toString().getBytes(StandardCharsets.UTF_8));
            }
            for (Locale language : Texts.LANGUAGES) {
                texts.keys()
                        .forEach(key -> digest.update(texts.text(language, key).getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ownVersion() {
        try (InputStream in = AssetVersion.class.getClassLoader().getResourceAsStream(OWN)) {
            if (in == null) {
                return "SNAPSHOT";
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
