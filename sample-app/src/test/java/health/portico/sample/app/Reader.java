package health.portico.sample.app;

import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import health.portico.sample.demo.DemoPeople;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.net.URI;
import java.net.http.HttpRequest;

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

    /** Return the app of the demo once somebody has allowed it everything. */
    public static Reader ofDemo(URI portal, String logIn) {
        var app = HealthApp.ofDemo(portal);
        var phone = new Phone(portal);
        phone.logIn("log-in", logIn, DemoPeople.PASSWORD);
        var page = phone.get(app.question(HealthApp.SCOPE)).body();
        return of(new PortalClient(portal), app.redeem(app.code(phone.answer(page, "allow", Phone.ticked(page)))));
    }

    static RefreshToken refreshToken(TokenResponse response) {
        return response.toSuccessResponse().getTokens().getRefreshToken();
    }

    public PortalAnswer get(String path) {
        return client.send(
                client.request(path).header("Authorization", "Bearer " + token).GET());
    }

    /** Start a request that the token is added to. */
    public HttpRequest.Builder request(String path) {
        return client.request(path).header("Authorization", "Bearer " + token);
    }

    /** Return the status and, where there is one, the code of the problem. */
    String outcome(String path) {
        PortalAnswer answer = get(path);
        return answer.status() < 400 ? Integer.toString(answer.status()) : answer.status() + " " + answer.code();
    }
}
