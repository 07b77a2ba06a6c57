package health.portico.core.settings.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.COMPLIANCE;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;
import static health.portico.api.visibility.ViewerKind.RECORDS;
import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.portal.Operation;
import health.portico.core.account.PasswordRules;
import health.portico.core.outbox.NoticeKinds;
import health.portico.core.session.ActiveSession;
import health.portico.core.session.RequestSessions;
import health.portico.core.settings.OwnSettings;
import health.portico.core.settings.OwnSettings.Settings;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The settings of whoever asks (R13, R14). */
@ApplicationScoped
@Path("api/v1/account/settings")
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {
    private final ActiveSession active;
    private final RequestSessions requests;
    private final OwnSettings settings;
    private final NoticeKinds kinds;
    private final PasswordRules passwords;

    @Inject
    public SettingsResource(
            ActiveSession active,
            RequestSessions requests,
            OwnSettings settings,
            NoticeKinds kinds,
            PasswordRules passwords) {
        this.active = active;
        this.requests = requests;
        this.settings = settings;
        this.kinds = kinds;
        this.passwords = passwords;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public SettingsResource() {
        this(null, null, null, null, null);
    }

    @GET
    @Operation(
            summary = "Read your settings.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            answer = "Settings",
            problems = "account-kept-elsewhere")
    public Response read(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return answer(settings.of(active.require()), Languages.of(language));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Change what is given of your settings; an address or a security question needs the password again, and another address is confirmed by a mailed link.",
            roles = {PATIENT, PROXY, CLINICIAN, RECORDS, SUPPORT, COMPLIANCE},
            body = "SettingsChange",
            answer = "Settings",
            problems = {
                "current-password-not-accepted",
                "too-many-attempts",
                "log-in-busy",
                "account-kept-elsewhere",
                "email-not-confirmable",
                "security-questions-off",
                "changed-meanwhile",
                "invalid-request",
                "malformed-request"
            })
    public Response change(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, InputStream body) {
        var session = active.require();
        settings.change(session, SentSettings.read(JsonBody.read(body)), requests.address());
        return answer(settings.of(session), Languages.of(language));
    }

    private Response answer(Settings set, Locale language) {
        return JsonAnswer.object(out -> {
            out.text("username", set.account().username());
            out.text("email", set.account().email());
            out.text("waitingEmail", set.waitingEmail());
            out.text("language", set.language().toLanguageTag());
            out.objects("notices", set.notices().entrySet(), (one, notice) -> one.text("kind", notice.getKey())
                    .text("label", kinds.name(language, notice.getKey()))
                    .truth("wanted", notice.getValue()));
            out.text("securityQuestion", set.question());
            out.truth("takesSecurityQuestions", set.takesQuestions());
            writeRules(out);
            out.number("version", set.version());
        });
    }

    private void writeRules(JsonFieldWriter out) {
        out.number("passwordMinLength", passwords.minLength()).number("passwordMaxLength", PasswordRules.MAX_LENGTH);
    }
}
