package health.portico.core.enrolment.web;

import health.portico.api.host.Applicant;
import health.portico.api.portal.Operation;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.config.Configuration;
import health.portico.core.contact.SupportContacts;
import health.portico.core.enrolment.ActivationOutcome;
import health.portico.core.enrolment.ActivationSteps.Attempt;
import health.portico.core.enrolment.Enrolments;
import health.portico.core.enrolment.Enrolments.Wanted;
import health.portico.core.enrolment.PasswordResets;
import health.portico.core.enrolment.ResetOutcome;
import health.portico.core.enrolment.Wish;
import health.portico.core.enrolment.Wishes;
import health.portico.core.mail.EmailAddress;
import health.portico.core.problem.AnswerRequiredException;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.problem.RetryLaterException;
import health.portico.core.session.RequestSessions;
import health.portico.core.text.Texts;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.Languages;
import health.portico.core.web.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How people without a session get an account or come back to theirs (R2 to R7). What is asked of everybody is checked first; what depends on
 * who is known is answered by mail alone.
 */
@ApplicationScoped
@Path("api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
    static final int CODE = 100;
    static final int NAME = 200;
    static final int PASSWORD = 1_000;
    static final int PHONE = 40;
    static final int POSTAL_CODE = 20;

    private final Enrolments enrolments;
    private final Wishes wishes;
    private final PasswordResets resets;
    private final RequestSessions sessions;
    private final Texts texts;
    private final SupportContacts contacts;

    @Inject
    public AccountsResource(
            Enrolments enrolments,
            Wishes wishes,
            PasswordResets resets,
            RequestSessions sessions,
            Texts texts,
            Configuration configuration) {
        this.enrolments = enrolments;
        this.wishes = wishes;
        this.resets = resets;
        this.sessions = sessions;
        this.texts = texts;
        this.contacts = SupportContacts.of(configuration, texts);
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public AccountsResource() {
        this.enrolments = null;
        this.wishes = null;
        this.resets = null;
        this.sessions = null;
        this.texts = null;
        this.contacts = null;
    }

    @POST
    @Path("activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Make an account out of a printed code, or of a mailed link's token, and the patient's birth date. Whether name, "
                            + "address and password are usable is told only to who has both right; the code then still waits.",
            body = "ActivationRequest",
            answer = "NewAccount",
            status = 201,
            problems = {
                "activation-not-accepted",
                "username-not-available",
                "email-not-accepted",
                "password-not-accepted",
                "too-many-attempts",
                "log-in-busy",
                "source-not-available"
            })
    public Response activate(InputStream body, @Context HttpHeaders headers) {
        JsonBody typed = JsonBody.read(body);
        ActivationOutcome outcome = enrolments.activate(attempt(typed), wanted(typed, language(headers)));
        if (outcome instanceof ActivationOutcome.Activated activated) {
            return Response.fromResponse(JsonAnswer.object(
                            out -> out.text("username", activated.account().username())
                                    .text("displayName", activated.account().displayName())))
                    .status(Response.Status.CREATED)
                    .build();
        }
        if (outcome instanceof ActivationOutcome.Throttled throttled) {
            throw new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, throttled.after());
        }
        throw new PortalException(
                outcome instanceof ActivationOutcome.Unusable unusable
                        ? unusable.flaws().get(0).problem()
                        : ProblemType.ACTIVATION_NOT_ACCEPTED);
    }

    private Attempt attempt(JsonBody typed) {
        if (typed.has("code") == typed.has("token")) {
            throw InvalidRequestException.of("code", "Must be given, or else the token of a link.");
        }
        return new Attempt(
                typed.has("code") ? Enrolments.code(typed.secret("code", CODE)) : Optional.empty(),
                typed.has("token") ? Optional.of(typed.secret("token", CODE)) : Optional.empty(),
                birthDate(typed),
                sessions.address());
    }

    private static Wanted wanted(JsonBody typed, Locale language) {
        return new Wanted(
                typed.text("username", NAME),
                typed.text("email", EmailAddress.LONGEST),
                typed.secret("password", PASSWORD),
                language);
    }

    @POST
    @Path("sign-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Ask for an account without a code. The answer is the same for everybody; if the hospital knows exactly one such "
                            + "patient and the identity is verified, a link goes to the address on file.",
            body = "SignUp",
            answer = "Accepted",
            status = 202,
            problems = "too-many-attempts")
    public Response signUp(InputStream body, @Context HttpHeaders headers) {
        if (!wishes.takeSignUps()) {
            throw new PortalException(ProblemType.NOT_FOUND);
        }
        JsonBody typed = JsonBody.read(body);
        Applicant applicant = new Applicant(
                typed.text("givenName", NAME),
                typed.text("familyName", NAME),
                birthDate(typed),
                typed.text("postalCode", POSTAL_CODE),
                typed.optionalText("phone", PHONE),
                email(typed));
        return accepted(new Wish.SignUp(applicant, language(headers)), "page.account.sign-up.sent");
    }

    private static String email(JsonBody typed) {
        String email = typed.text("email", EmailAddress.LONGEST);
        if (!EmailAddress.isValid(email)) {
            throw InvalidRequestException.of("email", "Must be an e-mail address, for instance name@example.org.");
        }
        return email;
    }

    @POST
    @Path("recovery")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Ask for a way back to an account: with the log-in name a link that changes the password, with the e-mail address "
                            + "the log-in name. The answer is the same for everybody; mail goes to the address on file alone.",
            body = "Recovery",
            answer = "Accepted",
            status = 202,
            problems = "too-many-attempts")
    public Response recover(InputStream body, @Context HttpHeaders headers) {
        JsonBody typed = JsonBody.read(body);
        Optional<String> username = typed.optionalText("username", NAME);
        Optional<String> email = typed.optionalText("email", EmailAddress.LONGEST);
        if (username.isPresent() == email.isPresent()) {
            throw InvalidRequestException.of("username", "Must be given, or else the e-mail address.");
        }
        return accepted(
                new Wish.Recovery(username, email, birthDate(typed), language(headers)), "page.account.recover.sent");
    }

    private Response accepted(Wish wish, String text) {
        Duration wait = wishes.take(wish, sessions.address());
        if (!wait.isZero()) {
            throw new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, wait);
        }
        String message = contacts.after(wish.language(), texts.text(wish.language(), text));
        return Response.fromResponse(JsonAnswer.object(out -> out.text("message", message)))
                .status(Response.Status.ACCEPTED)
                .build();
    }

    @POST
    @Path("password-reset")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Change a forgotten password by the token of a mailed link. All sessions of the account end, and nobody is logged in.",
            body = "PasswordReset",
            status = 204,
            problems = {
                "reset-not-accepted",
                "answer-required",
                "password-not-accepted",
                "too-many-attempts",
                "log-in-busy"
            })
    public Response reset(InputStream body) {
        JsonBody typed = JsonBody.read(body);
        ResetOutcome outcome = resets.reset(
                typed.secret("token", CODE),
                typed.secret("password", PASSWORD),
                typed.optionalText("answer", NAME),
                sessions.address());
        if (outcome instanceof ResetOutcome.Changed) {
            return Response.noContent().build();
        }
        if (outcome instanceof ResetOutcome.Throttled throttled) {
            throw new RetryLaterException(ProblemType.TOO_MANY_ATTEMPTS, throttled.after());
        }
        if (outcome instanceof ResetOutcome.AnswerRequired required) {
            throw new AnswerRequiredException(required.question());
        }
        throw new PortalException(
                outcome instanceof ResetOutcome.PasswordNotAccepted
                        ? ProblemType.PASSWORD_NOT_ACCEPTED
                        : ProblemType.RESET_NOT_ACCEPTED);
    }

    private static LocalDate birthDate(JsonBody typed) {
        return Parameters.birthDate("birthDate", typed.text("birthDate", Parameters.LONGEST_TEXT));
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
