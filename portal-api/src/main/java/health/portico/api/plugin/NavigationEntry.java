package health.portico.api.plugin;

import health.portico.api.visibility.ViewerKind;
import java.util.Set;

/**
 * An entry of the menu. Immutable.
 *
 * @param id unique in the portal; a plugin's starts with its id
 * @param labelKey key of its words in the owner's texts
 * @param path the page, without a leading slash: with {@code staff/} first a page of the portal, any other a page of the open record,
 *     below {@code record/{patient}/}
 * @param order entries are sorted by it, then by id; the portal's own stand at 100, 200 …
 * @param viewers the roles that see it
 * @since 0.1
 */
public record NavigationEntry(String id, String labelKey, String path, int order, Set<ViewerKind> viewers) {
    public NavigationEntry {
        viewers = Set.copyOf(viewers);
    }
}
