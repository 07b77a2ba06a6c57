package health.portico.core.site;

import health.portico.core.rules.RuleTexts;
import health.portico.core.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which bundles the portal speaks out of: its own, that of its rules, those of its plugins. */
public final class PortalTexts {
    private static final String OWN = "health.portico.core.site.texts";
    private static final String OF_PAGES = "health.portico.core.page.texts";

    private PortalTexts() {}

    /**
     * Read all bundles.
     *
     * @param ofPlugins base names of the plugins' bundles
     * @throws IllegalArgumentException if one is missing or incomplete, or if a plugin has a key that is there already
     */
    public static Texts of(Collection<String> ofPlugins) {
        return of(ofPlugins, PortalTexts.class.getClassLoader());
    }

    /** @param loader sees the portal's jars and those of all plugins */
    public static Texts of(Collection<String> ofPlugins, ClassLoader loader) {
        List<String> bundles = new ArrayList<>(List.of(OWN, OF_PAGES, RuleTexts.BUNDLE));
        bundles.addAll(ofPlugins);
        return Texts.read(loader, bundles);
    }
}
