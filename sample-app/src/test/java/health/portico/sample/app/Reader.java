package health.portico.sample.app;

import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;

/**
 * An app with an access token.
 *
 * @param client has no cookie
 * @param token the access token
 */
public record Reader(PortalClient client, String token) {
    static Reader of(PortalClient client, TokenResponse response) {
        return new Reader(
                client,
                response.toSuccessResponse().getTokens().getAccessToken().getValue());
    }

    static RefreshToken refreshToken(TokenResponse response) {
        return response.toSuccessResponse().getTokens().getRefreshToken();
    }

    public PortalAnswer get(String path) {
        return client.send(client.request(path).header("Authorization", "Bearer " + token).GET());
    }

    /** Return the status and, where there is one, the code of the problem. */
    String outcome(String path) {
        PortalAnswer answer = get(path);
        return answer.status() < 400 ? Integer.toString(answer.status()) : answer.status() + " " + answer.code();
    }
}
