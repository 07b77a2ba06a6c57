package health.portico.core.helpdesk.web;

import static health.portico.api.visibility.ViewerKind.RECORDS;
import static health.portico.api.visibility.ViewerKind.SUPPORT;

import health.portico.api.portal.Operation;
import health.portico.api.portal.SessionViewer;
import health.portico.api.visibility.Viewer;
import health.portico.core.helpdesk.HelpDesk;
import health.portico.core.helpdesk.HelpView;
import health.portico.core.helpdesk.SwitchReason;
import health.portico.core.mail.EmailAddress;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonBody;
import health.portico.core.web.JsonFieldWriter;
import health.portico.core.web.Parameters;
import health.portico.core.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.stream.Collectors;

/** Where staff help with a patient's accounts: no address is ever sent here, and none goes out in full (R7, R80). */
@ApplicationScoped
@Path("api/v1/staff/patients/{patient}/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class HelpResource {
    private static final int WORD = 64;

    private final SessionViewer session;
    private final HelpDesk desk;

    @Inject
    public HelpResource(SessionViewer session, HelpDesk desk) {
        this.session = session;
        this.desk = desk;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public HelpResource() {
        this(null, null);
    }

    @GET
    @Operation(
            summary =
                    "List the accounts of a patient and the addresses on file, masked, and which of them an account uses.",
            roles = {SUPPORT, RECORDS},
            answer = "PatientAccounts",
            problems = {"record-not-available", "source-not-available"})
    public Response look(@PathParam("patient") String patient) {
        Viewer staff = session.require(Roles.HELPERS);
        HelpView view = desk.look(staff, Parameters.patient(patient));
        return JsonAnswer.items(view.accounts(), HelpResource::write, out -> rest(out, view));
    }

    @PUT
    @Path("{id}/email")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Let an account use an address that is on file. Links that were mailed before open nothing any more; the old address "
                            + "and the new one are told.",
            roles = {SUPPORT, RECORDS},
            body = "AddressChoice",
            status = 204,
            problems = {
                "record-not-available",
                "source-not-available",
                "record-merged",
                "email-not-confirmable",
                "address-not-on-file",
                "address-in-use"
            })
    public Response useAddress(@PathParam("patient") String patient, @PathParam("id") String id, InputStream body) {
        Viewer staff = session.require(Roles.HELPERS);
        String account = Parameters.uuid(id).toString();
        String address = JsonBody.read(body).text("addressId", WORD);
        desk.useAddress(staff, Parameters.patient(patient), account, address);
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Disable an account, which ends its sessions and what it shares at once, or enable it.",
            roles = {SUPPORT, RECORDS},
            body = "AccountState",
            status = 204,
            problems = {"record-not-available", "source-not-available", "changed-meanwhile"})
    public Response enable(@PathParam("patient") String patient, @PathParam("id") String id, InputStream body) {
        Viewer staff = session.require(Roles.HELPERS);
        String account = Parameters.uuid(id).toString();
        JsonBody wanted = JsonBody.read(body);
        boolean enabled = wanted.truth("enabled");
        desk.enable(staff, Parameters.patient(patient), account, enabled, reason(wanted, enabled));
        return Response.noContent().build();
    }

    private static SwitchReason reason(JsonBody wanted, boolean enabled) {
        return SwitchReason.of(wanted.text("reason", WORD), enabled)
                .orElseThrow(() -> InvalidRequestException.of(
                        "reason",
                        SwitchReason.allowed(enabled).stream()
                                .map(SwitchReason::word)
                                .collect(Collectors.joining(", ", "Must be one of ", "."))));
    }

    private static void write(JsonFieldWriter out, HelpView.Line line) {
        out.text("id", line.account().id())
                .text("username", line.account().username())
                .truth("enabled", line.account().enabled());
        line.disabledFor().ifPresent(reason -> out.text("disabledFor", reason));
        line.account().email().ifPresent(email -> out.text("email", EmailAddress.masked(email)));
        line.filed().ifPresent(one -> out.text("addressId", one.id()));
    }

    private static void rest(JsonFieldWriter out, HelpView view) {
        out.text("patientName", view.patient().displayName());
        view.patient().birthDate().ifPresent(born -> out.date("birthDate", born));
        out.truth("merged", view.patient().links().replacedBy().isPresent()).truth("sendsMail", view.sendsMail());
        out.objects("addresses", view.addresses(), (one, address) -> one.text("id", address.id())
                .text("shown", address.shown()));
    }
}
