package health.portico.plugin.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.PromptType;

/**
 * Declares the log-in to the server. It asks the provider to have the person show again who they are, and when that was ({@code
 * max_age}): a single sign-on that answers in silence is of no use once a session has ended (S25).
 */
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${porticoOpenId.provider}",
        clientId = "${porticoOpenId.id}",
        clientSecret = "${porticoOpenId.secret}",
        redirectURI = "${baseURL}/host-log-in/callback",
        scopeExpression = "${porticoOpenId.scope}",
        prompt = PromptType.LOGIN,
        extraParameters = "max_age=0",
        claimsDefinition =
                @ClaimsDefinition(callerNameClaim = "sub", callerGroupsClaim = "${porticoOpenId.rolesClaim}"))
public class OpenIdLogIn {}
