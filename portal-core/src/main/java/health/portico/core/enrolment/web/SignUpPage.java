package health.portico.core.enrolment.web;

import health.portico.api.host.Applicant;
import health.portico.core.enrolment.Wish;
import health.portico.core.enrolment.Wishes;
import health.portico.core.mail.EmailAddress;
import health.portico.core.page.web.FormToken;
import health.portico.core.page.web.PageAnswer;
import health.portico.core.page.web.SentForm;
import health.portico.core.session.RequestSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody without a code asks for an account, as a plain form (R4). Its answer is the same for everybody. */
@ApplicationScoped
@Path("sign-up")
@Produces(MediaType.TEXT_HTML)
public class SignUpPage extends WishPage {
    @Inject
    public SignUpPage(PageAnswer pages, FormToken tokens, Wishes wishes, RequestSessions sessions) {
        super(pages, tokens, wishes, sessions, "sign-up");
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public SignUpPage() {
        this(null, null, null, null);
    }

    @GET
    public Response form(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @QueryParam("language") @Nullable String language,
            @QueryParam("sent") @Nullable String sent) {
        return shown(uri, headers, language, sent);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signUp(
            @Context UriInfo uri, @Context HttpHeaders headers, @Nullable MultivaluedMap<String, String> fields) {
        return taken(uri, headers, fields);
    }

    @Override
    boolean isOffered(Wishes all) {
        return all.takeSignUps();
    }

    @Override
    Optional<Wish> wish(AccountForm form, SentForm sent) {
        return applicant(form, sent).map(applicant -> new Wish.SignUp(applicant, form.language()));
    }

    private static Optional<Applicant> applicant(AccountForm form, SentForm sent) {
        Optional<LocalDate> birthDate = form.birthDate(sent);
        String given = FormText.of(form, sent, "givenName", AccountsResource.NAME);
        String family = FormText.of(form, sent, "familyName", AccountsResource.NAME);
        String postalCode = FormText.of(form, sent, "postalCode", AccountsResource.POSTAL_CODE);
        String phone = sent.text("phone").isBlank() ? "" : FormText.of(form, sent, "phone", AccountsResource.PHONE);
        String email = form.needed(sent, "email").strip();
        if (!EmailAddress.isValid(email)) {
            form.wrong("email", "email");
        }
        return form.isWrong()
                ? Optional.empty()
                : birthDate.map(born -> new Applicant(
                        given, family, born, postalCode, Optional.of(phone).filter(text -> !text.isEmpty()), email));
    }

    @Override
    AccountForm filled(AccountForm form, SentForm sent) {
        return form.ask(FormField.of("givenName", "text", "given-name", sent.text("givenName")))
                .ask(FormField.of("familyName", "text", "family-name", sent.text("familyName")))
                .ask(FormField.birthDate(sent.text("birthDate")))
                .ask(FormField.of("postalCode", "text", "postal-code", sent.text("postalCode")))
                .ask(FormField.of("phone", "tel", "tel", sent.text("phone")).optional())
                .ask(FormField.email(sent.text("email")));
    }
}
