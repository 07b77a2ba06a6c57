package health.portico.sample.app;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import health.portico.tck.PortalAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An app, made of a library that knows nothing of the portal.
 *
 * @param portal its address, with a slash at the end
 * @param id its {@code client_id}
 * @param secret if it has one
 * @param redirect where it wants browsers back
 * @param verifier what it keeps to itself
 */
public record HealthApp(URI portal, String id, Optional<String> secret, URI redirect, CodeVerifier verifier) {
    static final String SCOPE = "launch/patient offline_access patient/*.rs";
    private static final State STATE = new State("state of the app & more");

    static HealthApp on(URI portal, String id, String redirect) {
        return new HealthApp(portal, id, Optional.empty(), URI.create(redirect), new CodeVerifier());
    }

    /** The app of the demo. */
    public static HealthApp ofDemo(URI portal) {
        return on(portal, "demo-app", "http://127.0.0.1:5555/callback");
    }

    HealthApp with(String password) {
        return new HealthApp(portal, id, Optional.of(password), redirect, verifier);
    }

    /** Return another app that knows all that this one does. */
    HealthApp spiedOnBy(HealthApp other) {
        return new HealthApp(portal, other.id(), other.secret(), redirect, verifier);
    }

    HealthApp sendingTo(String other) {
        return new HealthApp(portal, id, secret, URI.create(other), verifier);
    }

    HealthApp forgetting() {
        return new HealthApp(portal, id, secret, redirect, new CodeVerifier());
    }

    /** Return where it sends a browser. */
    String question(String scope) {
        return new AuthorizationRequest.Builder(ResponseType.CODE, new ClientID(id))
                .endpointURI(portal.resolve("oauth/authorize"))
                .redirectionURI(redirect)
                .scope(Scope.parse(scope))
                .state(STATE)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .customParameter("aud", portal.toString())
                .build()
                .toURI()
                .toString();
    }

    /** Ask, and let somebody who is logged in allow these categories; return the code. */
    AuthorizationCode askedBy(Phone phone, String scope, List<String> categories) {
        String page = phone.get(question(scope)).body();
        return code(phone.answer(page, "allow", categories));
    }

    /** Read the answer that a browser brings back, as a careful app does: state and issuer are its own (RFC 9207). */
    AuthorizationCode code(PortalAnswer sentBack) {
        AuthorizationResponse response = read(sentBack);
        if (!response.indicatesSuccess()
                || !STATE.equals(response.getState())
                || !portal.toString().equals(response.getIssuer().getValue() + "/")) {
            throw new IllegalStateException(response.toString());
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    /** Return the error that a browser brings back. */
    static String error(PortalAnswer sentBack) {
        return read(sentBack).toErrorResponse().getErrorObject().getCode();
    }

    private static AuthorizationResponse read(PortalAnswer sentBack) {
        try {
            String address = sentBack.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(sentBack.status() + " " + sentBack.body()));
            return AuthorizationResponse.parse(URI.create(address));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    TokenResponse redeem(AuthorizationCode code) {
        return tokens(new AuthorizationCodeGrant(code, redirect, verifier));
    }

    TokenResponse refresh(RefreshToken token) {
        return tokens(new RefreshTokenGrant(token));
    }

    /** Return tokens, or the status and the code of the refusal. */
    static String outcome(TokenResponse response) {
        return response.indicatesSuccess()
                ? "tokens"
                : response.toErrorResponse().getErrorObject().getHTTPStatusCode() + " "
                        + response.toErrorResponse().getErrorObject().getCode();
    }

    private TokenResponse tokens(AuthorizationGrant grant) {
        URI endpoint = portal.resolve("oauth/token");
        TokenRequest request = secret.map(password -> new TokenRequest(endpoint, basic(password), grant))
                .orElseGet(() -> new TokenRequest(endpoint, new ClientID(id), grant));
        try {
            return TokenResponse.parse(sent(request.toHTTPRequest()));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    int revoke(Token token) {
        URI endpoint = portal.resolve("oauth/revoke");
        return sent(secret.map(password -> new TokenRevocationRequest(endpoint, basic(password), token))
                        .orElseGet(() -> new TokenRevocationRequest(endpoint, new ClientID(id), token))
                        .toHTTPRequest())
                .getStatusCode();
    }

    private ClientSecretBasic basic(String password) {
        return new ClientSecretBasic(new ClientID(id), new Secret(password));
    }

    private static com.nimbusds.oauth2.sdk.http.HTTPResponse sent(HTTPRequest request) {
        try {
            return request.send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
