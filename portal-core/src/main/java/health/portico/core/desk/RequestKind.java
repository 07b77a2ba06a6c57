package health.portico.core.desk;

import health.portico.api.visibility.ViewerKind;
import java.util.Set;

/** A sort of request; beans implement it, one each. Thread-safe. */
public interface RequestKind {
    /** Return its word in addresses, answers and texts, for instance {@code update}. */
    String word();

    /** Return the roles at whose desk it lies. */
    Set<ViewerKind> desk();

    /** Tell whether whoever accepts it has to say what they have seen. */
    boolean needsEvidence(PatientRequest request);

    /**
     * Do what was accepted, outside a transaction.
     *
     * @return whether it is done; otherwise it waits until staff complete it
     */
    boolean carryOut(PatientRequest accepted, String acceptedBy);
}
