package health.portico.plugin.openid;

import health.portico.tck.PluginContract;

class OpenIdPluginTest extends PluginContract {
    OpenIdPluginTest() {
        super(new OpenIdPlugin());
    }
}
