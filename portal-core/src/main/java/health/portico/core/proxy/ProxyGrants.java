package health.portico.core.proxy;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The proxy grants, valid ones and ended ones (R43 to R46). Thread-safe; calls block on the database; nothing is cached (R45, S41). */
public interface ProxyGrants {
    /**
     * Return the grant that is valid at a moment, else the newest one, so that an ended grant is explained instead of being missing.
     */
    Optional<ProxyGrant> held(String account, PatientId patient, Instant at);

    /** Return all grants that an account holds or held, newest first. */
    List<ProxyGrant> ofAccount(String account);

    /** Return all grants over a patient, newest first. */
    List<ProxyGrant> ofPatient(PatientId patient);

    Optional<ProxyGrant> byId(String id);

    /** Keep a new grant and give it an id. */
    ProxyGrant create(NewProxyGrant grant);

    /** End a grant; one that was revoked before keeps its first moment. An unknown id changes nothing. */
    void revoke(String id, OffsetDateTime at);
}
