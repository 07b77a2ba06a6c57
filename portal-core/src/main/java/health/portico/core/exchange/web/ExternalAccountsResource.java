package health.portico.core.exchange.web;

import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.core.exchange.ExternalAccount;
import health.portico.core.exchange.ExternalAccounts;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** External Health Accounts over HTTP: see who takes part, connect, disconnect (R18, R62). For the patient alone. */
@ApplicationScoped
@Path("api/v1/patients/{patient}/external-accounts")
@Produces(MediaType.APPLICATION_JSON)
public class ExternalAccountsResource {
    private static final String TERMS = "termsAccepted";

    private final SessionViewer session;
    private final ExternalAccounts accounts;

    @Inject
    public ExternalAccountsResource(SessionViewer session, ExternalAccounts accounts) {
        this.session = session;
        this.accounts = accounts;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ExternalAccountsResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary = "List the health systems with which your records may be exchanged, as you stand with each now.",
            roles = {PATIENT, PROXY},
            answer = "ExternalAccounts",
            problems = {"record-not-available", "source-not-available"})
    public Response list(@PathParam("patient") String patient) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        return JsonAnswer.items(accounts.list(viewer, own(viewer, patient)), ExternalAccountsResource::write);
    }

    @POST
    @Path("{id}/connection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let your records be exchanged with a health system, once both sides have found matching ones.",
            roles = {PATIENT, PROXY},
            body = "NewExternalConnection",
            answer = "ExternalAccount",
            problems = {
                "record-not-available",
                "external-account-not-matched",
                "source-not-available",
                "invalid-request",
                "malformed-request"
            })
    public Response connect(@PathParam("patient") String patient, @PathParam("id") String id, InputStream body) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        PatientId own = own(viewer, patient);
        if (!JsonBody.read(body).truth(TERMS)) {
            throw InvalidRequestException.of(
                    TERMS, "Must be true: nothing is connected unless the terms are accepted.");
        }
        ExternalAccount connected =
                accounts.connect(viewer, own, Parameters.item(id).value());
        return JsonAnswer.object(out -> write(out, connected));
    }

    @DELETE
    @Path("{id}/connection")
    @Operation(
            summary = "End the exchange with a health system, from this moment on.",
            roles = {PATIENT, PROXY},
            status = 204,
            problems = {"record-not-available", "source-not-available"})
    public Response disconnect(@PathParam("patient") String patient, @PathParam("id") String id) {
        Viewer viewer = session.require(Roles.OUTSIDE);
        accounts.disconnect(viewer, own(viewer, patient), Parameters.item(id).value());
        return Response.noContent().build();
    }

    private PatientId own(Viewer viewer, String patient) {
        PatientId own = Parameters.patient(patient);
        accounts.requireOwn(viewer, own);
        return own;
    }

    private static void write(JsonFieldWriter out, ExternalAccount account) {
        out.text("id", account.organization().id())
                .text("name", account.organization().name())
                .text("state", account.state().word());
        out.moment("connectedAt", account.connectedAt());
    }
}
