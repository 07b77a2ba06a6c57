package health.portico.plugin.openid;

import health.portico.api.portal.ConfigurationValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the portal is at the provider, as configured. Thread-safe; {@link OpenIdLogIn} reads it by expressions. */
@ApplicationScoped
@Named("porticoOpenId")
public class OpenIdClient {
    static final String PROVIDER = "portico.openid.provider";
    static final String CLIENT_ID = "portico.openid.client-id";
    static final String CLIENT_SECRET_FILE = "portico.openid.client-secret-file";
    static final String SCOPE = "portico.openid.scope";
    static final String ROLES_CLAIM = "portico.openid.roles-claim";
    static final String PATIENT_CLAIM = "portico.openid.patient-claim";
    static final String PRACTITIONER_CLAIM = "portico.openid.practitioner-claim";

    private static final Pattern ISSUER =
            Pattern.compile("(https://[^\\s?#]+|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/[^\\s?#]*)?)");

    private final ConfigurationValues configuration;

    @Inject
    public OpenIdClient(ConfigurationValues configuration) {
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected OpenIdClient() {
        this(null);
    }

    /** @throws IllegalStateException if something is missing or wrong; its message names the key */
    void check() {
        if (!ISSUER.matcher(getProvider()).matches()) {
            throw new IllegalStateException(
                    PROVIDER + " must be an address such as https://login.hospital.org/realms/staff");
        }
        if (getId().isBlank()) {
            throw new IllegalStateException(CLIENT_ID + " is missing");
        }
        if (getSecret().isEmpty()) {
            throw new IllegalStateException(CLIENT_SECRET_FILE + " names an empty file");
        }
    }

    public String getProvider() {
        return configuration.text(PROVIDER);
    }

    public String getId() {
        return configuration.text(CLIENT_ID);
    }

    public String getSecret() {
        try {
            return Files.readString(Path.of(configuration.text(CLIENT_SECRET_FILE)), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalStateException(CLIENT_SECRET_FILE + " names no file that can be read", e);
        }
    }

    public String getScope() {
        return configuration.text(SCOPE);
    }

    public String getRolesClaim() {
        return configuration.text(ROLES_CLAIM);
    }

    String patientClaim() {
        return configuration.text(PATIENT_CLAIM);
    }

    String practitionerClaim() {
        return configuration.text(PRACTITIONER_CLAIM);
    }
}
