package health.portico.core.attachment.scan;

import health.portico.api.host.AttachmentScanner;
import java.util.Optional;

/** What there is to scan with: the hospital's bean, else ours for clamd if that is configured. Thread-safe; the wiring implements it. */
public interface InstalledScanner {
    Optional<AttachmentScanner> scanner();

    /** Tell whether files are refused while the scanner that there is cannot say whether they are clean. */
    boolean isRequired();
}
