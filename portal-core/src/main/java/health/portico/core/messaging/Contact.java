package health.portico.core.messaging;

import health.portico.api.host.Provider;
import health.portico.api.record.Answer;
import java.util.Set;

/** What ties a clinician to a patient, so that the patient may write (R49). */
public enum Contact {
    /** A visit within the look-back. */
    VISIT,
    /** A message within the look-back. */
    MESSAGE,
    /** An appointment that lies ahead. */
    UPCOMING;

    /** The rule of R49: access, no opting out, and any of these ties. What is unknown is not enough. */
    static boolean mayBeWrittenTo(Provider provider, Set<Contact> ties) {
        return provider.access() == Answer.YES && provider.optedOut() == Answer.NO && !ties.isEmpty();
    }
}
