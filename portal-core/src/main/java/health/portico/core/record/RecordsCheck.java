package health.portico.core.record;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.RecordSource;
import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.core.health.HealthCheck;
import health.portico.core.health.HealthStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether the hospital's records and its list of persons answer. Both are asked for what nobody has: that costs a source little, and
 * no person's data is touched. Thread-safe; blocks as long as they do.
 */
@ApplicationScoped
public class RecordsCheck implements HealthCheck {
    private static final PatientId NOBODY = new PatientId("portico-health-check");

    private final RecordSource source;
    private final PersonDirectory directory;

    @Inject
    RecordsCheck(RecordSource source, PersonDirectory directory) {
        this.source = source;
        this.directory = directory;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected RecordsCheck() {
        this(null, null);
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public HealthStatus check() {
        source.items(NOBODY, Category.RESULTS);
        directory.patient(NOBODY);
        return HealthStatus.up(name());
    }
}
