package health.portico.core.proxy.store;

import health.portico.api.host.PortalClock;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.core.database.RowPlace;
import health.portico.core.database.store.JpaRows;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.PlacedGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps grants in {@code portico_proxy_grant}. Thread-safe. */
@ApplicationScoped
public class JpaProxyGrants implements ProxyGrants {
    @PersistenceContext(unitName = "portico-core")
    private EntityManager entities;

    private final PortalClock clock;

    @Inject
    JpaProxyGrants(PortalClock clock) {
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    protected JpaProxyGrants() {
        this(null);
    }

    @Override
    public List<ProxyGrant> ofAccount(String account) {
        return grants("account_id", account);
    }

    @Override
    public List<ProxyGrant> ofPatient(PatientId patient) {
        return grants("patient_id", patient.value());
    }

    @Override
    public List<PlacedGrant> aliveAt(OffsetDateTime moment, Optional<RowPlace> after, int most) {
        List<Object> values = new ArrayList<>(List.of(moment));
        after.ifPresent(place -> values.addAll(List.of(place.moment(), place.id())));
        var sql =
                "select * from portico_proxy_grant where revoked_at is null and (valid_until is null or valid_until > ?1)"
                        + (after.isPresent() ? " and (created_at < ?2 or created_at = ?2 and id < ?3)" : "")
                        + " order by created_at desc, id desc limit " + most;
        return JpaRows.of(entities, ProxyGrantRow.class, sql, values.toArray())
                .map(ProxyGrantRow::placed)
                .toList();
    }

    @Override
    public Optional<ProxyGrant> byId(String id) {
        return row(id).map(ProxyGrantRow::grant);
    }

    @Override
    @Transactional
    public ProxyGrant create(NewProxyGrant grant) {
        var row = new ProxyGrantRow(UUID.randomUUID(), grant, Now.of(clock));
        entities.persist(row);
        entities.flush();
        return row.grant();
    }

    @Override
    @Transactional
    public void lock(String account) {
        Optional.ofNullable(uuid(account))
                .ifPresent(key -> entities.createNativeQuery("select id from portico_account where id = ?1 for update")
                        .setParameter(1, key)
                        .getResultList());
    }

    @Override
    @Transactional
    public boolean revoke(String id, OffsetDateTime at) {
        return locked(id).filter(row -> row.revoke(at)).isPresent();
    }

    @Override
    @Transactional
    public void confirm(String id, Set<PatientId> records) {
        locked(id).ifPresent(row -> row.confirm(records));
    }

    private List<ProxyGrant> grants(String column, String value) {
        var sql = "select * from portico_proxy_grant where " + column + " = ?1 order by created_at desc, id desc";
        return JpaRows.of(entities, ProxyGrantRow.class, sql, value)
                .map(ProxyGrantRow::grant)
                .toList();
    }

    private Optional<ProxyGrantRow> row(String id) {
        return Optional.ofNullable(uuid(id)).map(key -> entities.find(ProxyGrantRow.class, key));
    }

    private Optional<ProxyGrantRow> locked(String id) {
        return Optional.ofNullable(uuid(id))
                .map(key -> entities.find(ProxyGrantRow.class, key, LockModeType.PESSIMISTIC_WRITE));
    }

    private static @Nullable UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
