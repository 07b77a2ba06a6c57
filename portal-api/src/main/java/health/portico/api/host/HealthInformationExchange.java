package health.portico.api.host;

import health.portico.api.record.PatientId;
import java.util.List;
import java.util.Optional;

/**
 * The network in which the hospital and other health systems exchange records of patients (R18, R62). Optional: without one the portal says
 * that no organization takes part. The hospital implements it; the portal alone calls it, in parallel, on request threads and in the
 * background, outside transactions. It may block, and gives up by itself within seconds. An exception of a question becomes
 * {@code source-not-available}, or leaves what is connected as it is; it never connects anything.
 *
 * <p>It exchanges nothing before it has asked {@link health.portico.api.portal.ExchangeGate} about that patient and that organization.
 *
 * @since 0.1
 */
public interface HealthInformationExchange {
    /** Return the organizations that take part, in the order in which people read them. What is not listed is connected with nobody. */
    List<ExchangeOrganization> organizations();

    /**
     * Return the record of an organization that this organization says is of our patient; empty if it says so of none. This is their side of
     * a match alone, ours is {@link PersonDirectory#recordAt}. The portal gives the id of the patient and nothing else: what leaves the
     * hospital to find a match is the hospital's own decision.
     *
     * @param organization id of one that is listed
     * @return what that organization calls its record, 1 to 128 characters
     */
    Optional<String> recordNamedBy(String organization, PatientId patient);

    /**
     * Take what a patient decided, or what became of it. It is called in the background after the decision is durable, again and again with
     * longer waits until it returns; so one may come twice, and of several quick decisions the last alone may come. One whose
     * {@linkplain ExchangeConnection#number() number} is not above the last one of the same connection is old and is left out. The gate
     * follows a decision at once, this call comes after it.
     */
    void take(ExchangeConnection connection);
}
