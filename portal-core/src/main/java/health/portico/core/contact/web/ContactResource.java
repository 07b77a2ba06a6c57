package health.portico.core.contact.web;

import health.portico.api.portal.Operation;
import health.portico.core.config.Configuration;
import health.portico.core.contact.SupportContact;
import health.portico.core.contact.SupportContacts;
import health.portico.core.text.Texts;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Whom people call, and when, for everybody (R78). */
@ApplicationScoped
@Path("api/v1/contact")
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
    private final SupportContacts contacts;

    @Inject
    public ContactResource(Configuration configuration, Texts texts) {
        this.contacts = SupportContacts.of(configuration, texts);
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ContactResource() {
        this.contacts = null;
    }

    @GET
    @Operation(
            summary = "Read how portal support is reached, and where the privacy policy is, in your language.",
            answer = "Contact")
    public Response contact(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        SupportContact contact = contacts.in(Languages.of(languages));
        return JsonAnswer.object(out -> write(out, contact));
    }

    private static void write(JsonFieldWriter out, SupportContact contact) {
        out.objects("phones", contact.phones(), (one, number) -> one.text("number", number)
                .text("address", SupportContact.dial(number)));
        contact.hours().ifPresent(hours -> out.text("hours", hours));
        contact.email().ifPresent(email -> out.text("email", email));
        contact.page().ifPresent(page -> out.text("page", page));
        contact.privacyPolicy().ifPresent(policy -> out.text("privacyPolicy", policy));
    }
}
