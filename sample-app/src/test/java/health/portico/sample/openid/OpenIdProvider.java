package health.portico.sample.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenID Connect provider on loopback, whose single sign-on never asks: it answers at once for whoever is there, with the moment at
 * which that person last showed who they are, whatever {@code prompt} and {@code max_age} say. Thread-safe.
 */
public final class OpenIdProvider implements AutoCloseable {
    /** In the place of a moment: the token does not tell it. */
    public static final long UNSAID = -1;

    private static final String JSON = "application/json";

    private final HttpServer server;
    private final URI address;
    private final RSAKey key;
    private final String secret;
    private final Clock clock;
    private final Map<String, AuthenticationRequest> codes = new ConcurrentHashMap<>();
    private volatile Visitor visitor = new Visitor("nobody", 0, List.of(), Map.of());
    private volatile boolean replaysNonces;

    private OpenIdProvider(HttpServer server, RSAKey key, String secret, Clock clock) {
        this.server = server;
        this.address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        this.key = key;
        this.secret = secret;
        this.clock = clock;
    }

    /** Somebody in front of the provider. */
    public record Visitor(String subject, long shownAt, List<String> groups, Map<String, String> claims) {}

    /** Start a provider at a free port; the client's secret is the only one that it knows. */
    public static OpenIdProvider start(String secret) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var key = new RSAKeyGenerator(2048)
                    .keyID("1")
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            var provider = new OpenIdProvider(server, key, secret, Clock.systemUTC());
            server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, provider.metadata()));
            server.createContext("/keys", exchange -> send(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext("/userinfo", provider::userInfo);
            server.createContext("/authorize", provider::authorize);
            server.createContext("/token", provider::token);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return address.toString();
    }

    /** Say who is in front of it from now on. */
    public void visitedBy(Visitor who) {
        this.visitor = who;
    }

    /** Put the nonce of some other log-in into tokens, as a stolen code would. */
    public void replayNonces(boolean replay) {
        this.replaysNonces = replay;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String metadata() {
        var metadata =
                new OIDCProviderMetadata(new Issuer(issuer()), List.of(SubjectType.PUBLIC), address.resolve("keys"));
        metadata.setAuthorizationEndpointURI(address.resolve("authorize"));
        metadata.setTokenEndpointURI(address.resolve("token"));
        metadata.setUserInfoEndpointURI(address.resolve("userinfo"));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        metadata.applyDefaults();
        return metadata.toJSONObject().toJSONString();
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        send(exchange, new UserInfo(new Subject(visitor.subject())).toJSONString());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        try {
            var request = AuthenticationRequest.parse(address.resolve(exchange.getRequestURI()));
            var code = new AuthorizationCode();
            codes.put(code.getValue(), request);
            var back = new AuthenticationSuccessResponse(
                    request.getRedirectionURI(), code, null, null, request.getState(), null, null);
            exchange.getResponseHeaders().add("Location", back.toURI().toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        try {
            var http = new HTTPRequest(HTTPRequest.Method.POST, address.resolve("token"));
            http.setContentType("application/x-www-form-urlencoded");
            http.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var request = TokenRequest.parse(http);
            var grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
            var asked = codes.remove(grant.getAuthorizationCode().getValue());
            var client = (ClientSecretPost) request.getClientAuthentication();
            if (asked == null || !client.getClientSecret().equals(new Secret(secret))) {
                exchange.sendResponseHeaders(400, -1);
                exchange.close();
                return;
            }
            var tokens = new OIDCTokens(idToken(asked), new BearerAccessToken(300, null), null);
            send(exchange, new OIDCTokenResponse(tokens).toJSONObject().toJSONString());
        } catch (ParseException | JOSEException e) {
            throw new IOException(e);
        }
    }

    private SignedJWT idToken(AuthenticationRequest asked) throws ParseException, JOSEException {
        var who = visitor;
        var now = clock.instant();
        var claims = new IDTokenClaimsSet(
                new Issuer(issuer()),
                new Subject(who.subject()),
                List.of(new Audience(asked.getClientID())),
                Date.from(now.plus(Duration.ofMinutes(5))),
                Date.from(now));
        claims.setNonce(replaysNonces ? new Nonce("of-another-log-in") : asked.getNonce());
        if (who.shownAt() != UNSAID) {
            claims.setClaim("auth_time", who.shownAt());
        }
        claims.setClaim("groups", who.groups());
        who.claims().forEach(claims::setClaim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.toJWTClaimsSet());
        token.sign(new RSASSASigner(key));
        return token;
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", JSON);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
