package health.portico.core.plugin;

import health.portico.api.plugin.PluginDescriptor;

/** Which plugins fit this portal: made for the same major and no newer minor version of the API. */
final class ApiVersion {
    private ApiVersion() {}

    static void check(PluginDescriptor plugin) {
        if (!fits(plugin.api(), PluginDescriptor.API_VERSION)) {
            throw new PluginRefusal("the plugin " + plugin.id() + " " + plugin.version() + " was built for portal-api "
                    + plugin.api() + ", which this portal with portal-api " + PluginDescriptor.API_VERSION
                    + " cannot run; update one of them or list the plugin in portico.plugins.disabled");
        }
    }

    static boolean fits(String wanted, String offered) {
        var want = parts(wanted);
        var offer = parts(offered);
        return want[0] == offer[0] && want[1] <= offer[1];
    }

    private static int[] parts(String version) {
        var dot = version.indexOf('.');
        return new int[] {Integer.parseInt(version.substring(0, dot)), Integer.parseInt(version.substring(dot + 1))};
    }
}
