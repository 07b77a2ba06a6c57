package health.portico.core.release.store;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.Release;
import health.portico.core.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps releases in {@code portico_release}. Thread-safe. */
@ApplicationScoped
public class JpaReleases implements Releases {
    @PersistenceContext(unitName = "portico-core")
    private EntityManager entities;

    @Override
    public Map<ItemId, Release> ofPatient(PatientId patient) {
        return entities
                .createQuery("select r from ReleaseRow r where r.patientId = :patient", ReleaseRow.class)
                .setParameter("patient", patient.value())
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ReleaseRow::item, ReleaseRow::release));
    }

    @Override
    public Optional<Release> of(ItemId item) {
        return Optional.ofNullable(entities.find(ReleaseRow.class, item.value()))
                .map(ReleaseRow::release);
    }

    @Override
    @Transactional
    public void save(ItemId item, PatientId patient, Release release) {
        if (entities.find(ReleaseRow.class, item.value()) == null) {
            entities.persist(new ReleaseRow(item, patient, release));
            entities.flush();
        }
    }
}
