package health.portico.core.exchange;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.record.PatientId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Where connections are kept, ended ones too. Thread-safe; blocks on the database; joins the caller's transaction; nothing is cached. */
public interface ConnectionStore {
    Optional<ExchangeConnection> find(PatientId patient, String organization);

    /** Return what a patient has connected at this moment. */
    List<ExchangeConnection> connected(PatientId patient);

    /**
     * Keep the first connection of a patient with an organization, and let the exchange be told of it.
     *
     * @throws jakarta.persistence.PersistenceException if somebody was quicker
     */
    void insert(ExchangeConnection first);

    /** Put a connection into the place of its former state, and let the exchange be told; false if that is not the present one any more. */
    boolean replace(ExchangeConnection former, ExchangeConnection next);

    /** Return connections that stand and that nobody has looked at since a moment, the longest wait first. */
    List<ExchangeConnection> unchecked(OffsetDateTime since, int most);

    /** Note that somebody has looked whether both sides name its record still. */
    void checked(ExchangeConnection connection, OffsetDateTime now);
}
