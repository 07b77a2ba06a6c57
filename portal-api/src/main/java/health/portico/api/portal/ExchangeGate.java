package health.portico.api.portal;

import health.portico.api.record.PatientId;
import java.util.Optional;

/**
 * Says whether records of a patient may be exchanged with another health system (R62): only while both sides name the same record and the
 * patient has connected it. The portal implements it; whatever of the hospital exchanges records injects it and asks before each exchange,
 * in either direction. Thread-safe; calls block on the database.
 *
 * @since 0.1
 */
public interface ExchangeGate {
    /**
     * Return the record of the organization with which records of this patient may be exchanged at this moment; empty if nothing may be. It
     * is found out anew each time: what a patient has ended is ended for the next call, on every node.
     *
     * @throws health.portico.api.problem.PortalException {@code source-not-available} if the hospital's list of patients does not answer;
     *     nothing may be exchanged then
     */
    Optional<String> openTo(PatientId patient, String organization);

    /**
     * Say that one side no longer names a matching record. A connection has ended when this returns, and does not come back by itself. Called
     * after the side that it comes from answers so.
     */
    void matchWithdrawn(PatientId patient, String organization);
}
