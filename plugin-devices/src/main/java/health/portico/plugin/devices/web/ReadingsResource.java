package health.portico.plugin.devices.web;

import static health.portico.api.visibility.ViewerKind.CLINICIAN;
import static health.portico.api.visibility.ViewerKind.PATIENT;
import static health.portico.api.visibility.ViewerKind.PROXY;

import health.portico.api.host.PortalClock;
import health.portico.api.portal.Operation;
import health.portico.api.portal.OwnRecord;
import health.portico.api.portal.SessionViewer;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.api.visibility.VisibleItem;
import health.portico.plugin.devices.connection.Intake;
import health.portico.plugin.devices.connection.Moments;
import health.portico.plugin.devices.connection.ReadingQuery;
import health.portico.plugin.devices.connection.Readings;
import health.portico.plugin.devices.reading.Bucket;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.reading.Resolution;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Readings of a patient's devices: an app sends them for its user, whoever may see the record reads what is decided to be visible (R40, R67). */
@RequestScoped
@Path("api/v1/plugins/devices/patients/{patient}/readings")
@Produces(MediaType.APPLICATION_JSON)
public class ReadingsResource {
    private static final Set<ViewerKind> OUTSIDE = EnumSet.of(PATIENT, PROXY);
    private static final Set<ViewerKind> READERS = EnumSet.of(PATIENT, PROXY, CLINICIAN);

    private final SessionViewer session;
    private final OwnRecord own;
    private final Intake intake;
    private final Readings readings;
    private final PortalClock clock;

    @Inject
    public ReadingsResource(SessionViewer session, OwnRecord own, Intake intake, Readings readings, PortalClock clock) {
        this.session = session;
        this.own = own;
        this.intake = intake;
        this.readings = readings;
        this.clock = clock;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    public ReadingsResource() {
        this(null, null, null, null, null);
    }

    @GET
    @Operation(
            summary =
                    "List readings that you may see, newest first: one by one, or those of an hour or a day together. Without from those of the last 30 days, or of as many as days says.",
            roles = {PATIENT, PROXY, CLINICIAN},
            answer = "DeviceReadings",
            problems = {"record-not-available", "invalid-request", "devices-time-too-long"})
    public String list(
            @PathParam("patient") String patient, @BeanParam WantedReadings wanted, @Context HttpHeaders headers) {
        Viewer viewer = session.require(READERS);
        PatientId id = Parameters.patient(patient);
        Resolution resolution = wanted.resolution();
        ReadingQuery query = wanted.query(id, Moments.now(clock));
        List<VisibleItem<DeviceReading>> visible = readings.visible(viewer, query).stream()
                .filter(one -> wanted.holds(one.item()))
                .toList();
        return Json.createObjectBuilder()
                .add("resolution", resolution.word())
                .add("items", items(visible, resolution))
                .add("disclaimer", Words.disclaimer(headers))
                .build()
                .toString();
    }

    private static JsonArrayBuilder items(List<VisibleItem<DeviceReading>> visible, Resolution resolution) {
        return resolution == Resolution.RAW
                ? DeviceJson.array(visible, DeviceJson::reading)
                : DeviceJson.array(Bucket.of(visible, resolution), bucket -> DeviceJson.bucket(bucket, resolution));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Send readings of a source that you have connected, at most 500; each that cannot be taken is named with a code, and the others are taken.",
            roles = {PATIENT, PROXY},
            answer = "DeviceReceipt",
            body = "NewDeviceReadings",
            problems = {"record-not-available", "devices-too-many-readings"})
    public String send(@PathParam("patient") String patient, InputStream sent) {
        Viewer viewer = session.require(OUTSIDE);
        PatientId id = Parameters.patient(patient);
        own.require(viewer, id, "devices");
        Body body = Body.read(sent);
        return DeviceJson.receipt(intake.take(viewer.account(), id, body.source(), body.channel(), body.readings()))
                .build()
                .toString();
    }
}
