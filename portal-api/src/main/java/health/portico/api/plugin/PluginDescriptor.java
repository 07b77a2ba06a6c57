package health.portico.api.plugin;

/**
 * What {@code META-INF/portico-plugin.properties} says about a plugin. It is read before any class of the plugin, so that a plugin
 * for another API is refused by name. Keys: {@code id}, {@code version}, {@code api}, {@code package}.
 *
 * @param id lower-case words joined by hyphens
 * @param version of the plugin
 * @param api version of portal-api that it was built for, {@code major.minor}; the same major and no newer minor is accepted
 * @param packageName the Java package of its classes, subpackages included
 * @since 0.1
 */
public record PluginDescriptor(String id, String version, String api, String packageName) {
    /** Where the descriptor stands in a plugin's jar. */
    public static final String RESOURCE = "META-INF/portico-plugin.properties";

    /** The version of this API. */
    public static final String API_VERSION = "0.1";
}
