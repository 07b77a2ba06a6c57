package health.portico.core.attachment.archive;

import health.portico.api.host.DocumentArchive;
import java.util.Optional;

/** The archive of the hospital, if it has one for us. Thread-safe; the wiring implements it. */
@FunctionalInterface
public interface InstalledArchive {
    Optional<DocumentArchive> archive();
}
