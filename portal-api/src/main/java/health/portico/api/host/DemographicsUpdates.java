package health.portico.api.host;

/**
 * Where accepted changes of demographics go: the hospital's master list of patients (R15). The hospital may implement it; where it does
 * not, staff type them in and say so. The portal alone calls it, on request threads and in parallel, outside a transaction. It may block.
 *
 * @since 0.1
 */
public interface DemographicsUpdates {
    /**
     * Take one change. It may come again if the portal did not hear the end of the first call: the same {@code request} is one change.
     * An exception leaves the request accepted, and staff can have it handed over again.
     */
    Outcome take(DemographicsUpdate update);

    /** What became of it. */
    enum Outcome {
        /** It stands in the record. */
        APPLIED,
        /** Somebody has to type it in; staff complete the request by hand. */
        TO_BE_TYPED
    }
}
