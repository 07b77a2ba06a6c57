package health.portico.plugin.devices.connection;

import health.portico.api.host.DeviceMeasurement;
import health.portico.api.record.PatientId;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Takes readings that an app sends (R63 to R65). The caller has checked that it is the patient's. Thread-safe; not to be called in a transaction. */
@ApplicationScoped
public class Intake {
    private final Filing filing;

    @Inject
    public Intake(Filing filing) {
        this.filing = filing;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Intake() {
        this(null);
    }

    /** Judge and file them, one by one: those that are refused do not keep the others out. */
    public Receipt take(
            String account, PatientId patient, Source source, Channel channel, List<DeviceMeasurement> sent) {
        return Turns.of(() -> filing.fromApp(account, patient, source, channel, sent));
    }
}
