package health.portico.core.app.web;

import health.portico.core.app.CodeUse;
import health.portico.core.app.TokenAnswer;
import health.portico.core.app.TokenAnswer.Granted;
import health.portico.core.app.TokenAnswer.Refused;
import health.portico.core.app.TokenAnswer.Throttled;
import health.portico.core.app.TokenError;
import health.portico.core.app.TokenService;
import health.portico.core.request.CurrentRequest;
import health.portico.core.web.JsonAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where apps fetch tokens and give them back (RFC 6749, 3.2; RFC 7009). No cookie counts here; errors are those of OAuth. */
@ApplicationScoped
@Path("oauth")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private static final int TOO_MANY = 429;

    private final TokenService tokens;
    private final CurrentRequest current;

    @Inject
    public TokenResource(TokenService tokens, CurrentRequest current) {
        this.tokens = tokens;
        this.current = current;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public TokenResource() {
        this(null, null);
    }

    @POST
    @Path("token")
    public Response token(@Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> sent) {
        AppForm form = new AppForm(sent, headers);
        return answer(form.fault().<TokenAnswer>map(TokenResource::malformed).orElseGet(() -> ask(form)));
    }

    private TokenAnswer ask(AppForm form) {
        return switch (form.text("grant_type").orElse("")) {
            case "authorization_code" -> redeem(form);
            case "refresh_token" ->
                form.text("refresh_token")
                        .map(token -> tokens.refresh(form.client(), token, form.text("scope"), address()))
                        .orElseGet(() -> malformed("refresh_token is missing"));
            case "" -> malformed("grant_type is missing");
            default ->
                new Refused(
                        TokenError.UNSUPPORTED_GRANT_TYPE, "grant_type has to be authorization_code or refresh_token");
        };
    }

    private TokenAnswer redeem(AppForm form) {
        Optional<String> code = form.text("code");
        Optional<String> redirect = form.text("redirect_uri");
        Optional<String> verifier = form.text("code_verifier");
        if (code.isEmpty() || redirect.isEmpty() || verifier.isEmpty()) {
            return malformed("code, redirect_uri and code_verifier are needed");
        }
        return tokens.redeem(form.client(), new CodeUse(code.get(), redirect.get(), verifier.get()), address());
    }

    @POST
    @Path("revoke")
    public Response revoke(@Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> sent) {
        AppForm form = new AppForm(sent, headers);
        return answer(form.fault().<TokenAnswer>map(TokenResource::malformed).orElseGet(() -> form.text("token")
                .map(token -> tokens.revoke(form.client(), token, address()))
                .orElseGet(() -> malformed("token is missing"))));
    }

    private String address() {
        return current.clientAddress().orElse("unknown");
    }

    private static TokenAnswer malformed(String description) {
        return new Refused(TokenError.INVALID_REQUEST, description);
    }

    private static Response answer(TokenAnswer answer) {
        if (answer instanceof Granted granted) {
            return JsonAnswer.object(out -> {
                out.text("access_token", granted.access())
                        .text("token_type", "Bearer")
                        .number("expires_in", granted.lasts().toSeconds())
                        .text("scope", granted.scope().text())
                        .text("patient", granted.patient().value());
                out.text("refresh_token", granted.refresh());
            });
        }
        if (answer instanceof Throttled throttled) {
            long seconds = Math.max(1, throttled.after().plusMillis(999).toSeconds());
            return error(TOO_MANY, "temporarily_unavailable", "Too many tries failed; wait.")
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        return answer instanceof Refused refused
                ? refused(refused)
                : Response.ok().build();
    }

    /** Whoever is no app is told how to say that it is one (RFC 6749, 5.2). */
    private static Response refused(Refused refused) {
        TokenError error = refused.error();
        Response.ResponseBuilder answer = error(error.status(), error.code(), refused.description());
        return error == TokenError.INVALID_CLIENT
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"oauth\"")
                        .build()
                : answer.build();
    }

    private static Response.ResponseBuilder error(int status, String code, String description) {
        return Response.fromResponse(
                        JsonAnswer.object(out -> out.text("error", code).text("error_description", description)))
                .status(status);
    }
}
