package health.portico.core.app.web;

import health.portico.core.app.AppScope;
import health.portico.core.web.JsonAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What an app has to know to ask a patient (SMART App Launch 2, discovery; RFC 8414). */
@ApplicationScoped
@Path(".well-known/smart-configuration")
@Produces(MediaType.APPLICATION_JSON)
public class SmartConfigurationResource {
    private final Issuer issuer;

    @Inject
    public SmartConfigurationResource(Issuer issuer) {
        this.issuer = issuer;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public SmartConfigurationResource() {
        this(null);
    }

    @GET
    public Response read(@Context UriInfo uri) {
        String us = issuer.of(uri);
        return JsonAnswer.object(out -> out.text("issuer", us)
                .text("authorization_endpoint", us + "/oauth/authorize")
                .text("token_endpoint", us + "/oauth/token")
                .text("revocation_endpoint", us + "/oauth/revoke")
                .texts("response_types_supported", List.of("code"))
                .texts("grant_types_supported", List.of("authorization_code", "refresh_token"))
                .texts("code_challenge_methods_supported", List.of("S256"))
                .texts("token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic"))
                .texts("revocation_endpoint_auth_methods_supported", List.of("none", "client_secret_basic"))
                .truth("authorization_response_iss_parameter_supported", true)
                .texts("scopes_supported", AppScope.supported())
                .texts(
                        "capabilities",
                        List.of(
                                "launch-standalone",
                                "client-public",
                                "client-confidential-symmetric",
                                "context-standalone-patient",
                                "permission-patient",
                                "permission-offline",
                                "permission-v2")));
    }
}
