package health.portico.plugin.devices.store;

import health.portico.api.record.PatientId;
import health.portico.plugin.devices.connection.NewReading;
import health.portico.plugin.devices.connection.ReadingQuery;
import health.portico.plugin.devices.connection.ReadingStore;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.reading.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Keeps readings in {@code devices_reading}. Thread-safe. */
@ApplicationScoped
public class JpaReadings implements ReadingStore {
    @PersistenceContext(unitName = "portico-devices")
    @SuppressWarnings("NullAway.Init")
    private EntityManager entities;

    @Override
    @Transactional
    public Set<String> known(PatientId patient, Source source, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(entities.createQuery(
                        "select r.externalId from ReadingRow r where r.patientId = :patient and r.source = :source"
                                + " and r.externalId in :ids",
                        String.class)
                .setParameter("patient", patient.value())
                .setParameter("source", source)
                .setParameter("ids", List.copyOf(externalIds))
                .getResultList());
    }

    @Override
    @Transactional
    public void add(List<NewReading> readings) {
        readings.forEach(reading -> entities.persist(new ReadingRow(reading)));
        entities.flush();
    }

    @Override
    @Transactional
    public long received(PatientId patient, OffsetDateTime since) {
        return entities.createQuery(
                        "select count(r) from ReadingRow r where r.patientId = :patient and r.receivedAt > :since",
                        Long.class)
                .setParameter("patient", patient.value())
                .setParameter("since", since)
                .getSingleResult();
    }

    @Override
    @Transactional
    public List<DeviceReading> taken(ReadingQuery query, int skip, int most) {
        return entities.createQuery(
                        "select r from ReadingRow r where r.patientId = :patient and r.type in :types"
                                + " and r.takenAt >= :from and r.takenAt < :to order by r.takenAt desc, r.id",
                        ReadingRow.class)
                .setParameter("patient", query.patient().value())
                .setParameter("types", query.types())
                .setParameter("from", query.from())
                .setParameter("to", query.to())
                .setFirstResult(skip)
                .setMaxResults(most)
                .getResultStream()
                .map(ReadingRow::reading)
                .toList();
    }
}
