package health.portico.core.link;

import health.portico.api.plugin.Link;
import java.util.List;

/**
 * What a patient has linked. Immutable.
 *
 * @param links newest first
 * @param notListed ids of plugins that could not tell theirs
 */
public record LinkList(List<Listed> links, List<String> notListed) {
    public LinkList {
        links = List.copyOf(links);
        notListed = List.copyOf(notListed);
    }

    /**
     * A link and where it comes from. Immutable.
     *
     * @param source id of the plugin, {@code core} for an app of the portal itself
     * @param link the link
     */
    public record Listed(String source, Link link) {}
}
