package health.portico.core.policy;

import health.portico.api.record.Result;
import java.time.Instant;
import java.util.Optional;

/**
 * One edition of a policy: everything about visibility that differs between jurisdictions and hospitals. The rule books are made of
 * it. Immutable.
 *
 * @param edition which one, since when, on what ground
 * @param results release of results
 * @param notes doctor's notes
 * @param proxies proxy access
 * @param scopes shares, apps and upcoming orders
 */
public record PolicyPack(
        Edition edition, ResultPolicy results, NotePolicy notes, ProxyPolicy proxies, ScopePolicy scopes) {
    public String name() {
        return edition.name();
    }

    public int version() {
        return edition.version();
    }

    public String citation() {
        return edition.citation();
    }

    /** The first moment at which it is in force. */
    public Instant effectiveFrom() {
        return edition.from();
    }

    /** The first moment after it, if it has been replaced. */
    public Optional<Instant> effectiveUntil() {
        return edition.until();
    }

    /** Tell whether a clinician may release this result by hand at all: it is complete and its class does not forbid it (R23). */
    public boolean releasable(Result result) {
        return results.isComplete(result) && results.manualRelease(result) != ManualRelease.FORBIDDEN;
    }

    /** Tell whether a release by hand has lifted the rules for this version of the result already, whatever the time is. */
    public boolean isReleased(Result result) {
        return results.releasedAt(result).isPresent();
    }

    /** Tell whether a release of this result by hand counts only with a complete attestation. */
    public boolean attestationRequired(Result result) {
        return results.manualRelease(result) == ManualRelease.ATTESTED;
    }

    @Override
    public String toString() {
        return edition.toString();
    }

    /**
     * The head of a pack.
     *
     * @param name of the policy, for instance {@code us-ca}
     * @param version 1, 2, …; editions of one policy follow each other without a gap
     * @param citation where the policy stands
     * @param from the first moment at which it is in force
     * @param until the first moment after it, absent for the last edition
     */
    public record Edition(String name, int version, String citation, Instant from, Optional<Instant> until) {
        @Override
        public String toString() {
            return name + "-" + version;
        }
    }
}
