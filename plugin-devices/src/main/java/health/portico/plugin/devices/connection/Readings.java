package health.portico.plugin.devices.connection;

import health.portico.api.portal.RecordAccess;
import health.portico.api.problem.PortalException;
import health.portico.api.record.ItemId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.VisibleItem;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.reading.ReadingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one way of readings out of this plugin: through the portal's decision (R40). Thread-safe. */
@ApplicationScoped
public class Readings {
    private static final int MOST_ROUNDS = 20;

    private final ReadingStore store;
    private final RecordAccess records;

    @Inject
    public Readings(ReadingStore store, RecordAccess records) {
        this.store = store;
        this.records = records;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Readings() {
        this(null, null);
    }

    /**
     * Return what this viewer sees of the readings, newest first. Hidden ones count for nothing, not for the bound either.
     *
     * @throws PortalException {@code record-not-available}, {@code devices-time-too-long}
     */
    public List<VisibleItem<DeviceReading>> visible(Viewer viewer, ReadingQuery query) {
        int most = ReadingPolicy.STANDARD.mostShown();
        Map<ItemId, VisibleItem<DeviceReading>> seen = new LinkedHashMap<>();
        int read = most;
        for (int round = 0; read == most && round < MOST_ROUNDS; round++) {
            List<DeviceReading> all = store.taken(query, round * most, most);
            if (round == 0 || !all.isEmpty()) {
                records.decide(viewer, query.patient(), all)
                        .forEach(item -> seen.put(item.item().id(), item));
            }
            read = all.size();
        }
        if (seen.size() > most || read == most) {
            throw new PortalException(DeviceProblems.TIME_TOO_LONG);
        }
        return List.copyOf(seen.values());
    }
}
