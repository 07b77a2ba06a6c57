package health.portico.core.link;

import health.portico.api.plugin.Link;
import health.portico.api.record.PatientId;
import java.util.List;

/** One part of the portal through which patients link something: a plugin, or the portal itself for apps. Thread-safe; may ask the database. */
public interface LinkSource {
    /** Return the id of the plugin; {@code core} for the portal itself. */
    String id();

    /** List what this patient has linked. */
    List<Link> links(PatientId patient);

    /**
     * End one of these links at once, in the caller's transaction.
     *
     * @return whether there was such a link
     */
    boolean unlink(PatientId patient, String link);
}
