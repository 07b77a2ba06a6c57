package health.portico.plugin.openid;

import health.portico.api.plugin.ConfigurationKey;
import health.portico.api.plugin.PortalPlugin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** A log-in by OpenID Connect at {@code host-log-in}; the hospital says where its provider is and what its claims are called. */
@ApplicationScoped
public class OpenIdPlugin implements PortalPlugin {
    private final OpenIdClient client;

    @Inject
    public OpenIdPlugin(OpenIdClient client) {
        this.client = client;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected OpenIdPlugin() {
        this(null);
    }

    @Override
    public String id() {
        return "openid";
    }

    @Override
    public List<ConfigurationKey> configuration() {
        return List.of(
                key(
                        OpenIdClient.PROVIDER,
                        "",
                        "The provider's issuer, such as `https://login.hospital.org/realms/staff`; `http` only on this machine."),
                key(OpenIdClient.CLIENT_ID, "", "The portal's client id at the provider."),
                key(
                        OpenIdClient.CLIENT_SECRET_FILE,
                        "",
                        "A file with the portal's client secret, which only the server's user can read."),
                key(OpenIdClient.SCOPE, "openid profile", "What is asked for, separated by spaces."),
                key(OpenIdClient.ROLES_CLAIM, "groups", "The claim of the ID token with the roles or groups."),
                key(OpenIdClient.PATIENT_CLAIM, "patient", "The claim of the ID token with the patient's id."),
                key(
                        OpenIdClient.PRACTITIONER_CLAIM,
                        "practitioner",
                        "The claim of the ID token with the practitioner's id."));
    }

    @Override
    public void started() {
        client.check();
    }

    private static ConfigurationKey key(String name, String defaultValue, String description) {
        return new ConfigurationKey(name, ConfigurationKey.Type.TEXT, defaultValue, description);
    }
}
