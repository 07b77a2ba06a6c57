package health.portico.plugin.devices.connection;

import health.portico.api.record.PatientId;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.reading.Source;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where readings are kept, undecided. Thread-safe; joins the caller's transaction. */
public interface ReadingStore {
    /** Return those of these ids of a source that are there. */
    Set<String> known(PatientId patient, Source source, Collection<String> externalIds);

    /** Keep new ones; fails if one of them was kept meanwhile. */
    void add(List<NewReading> readings);

    /** Count what arrived since a moment. */
    long received(PatientId patient, OffsetDateTime since);

    /** Return readings that were taken in a time, newest first, from a place on. */
    List<DeviceReading> taken(ReadingQuery query, int skip, int most);
}
