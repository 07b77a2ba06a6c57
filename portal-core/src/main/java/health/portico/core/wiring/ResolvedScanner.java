package health.portico.core.wiring;

import health.portico.api.host.AttachmentScanner;
import health.portico.core.attachment.scan.ClamdAddress;
import health.portico.core.attachment.scan.ClamdScanner;
import health.portico.core.attachment.scan.InstalledScanner;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.config.Mode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the host's scanner, if there is one, else ours for clamd, if that is configured, and says at the start which. */
@ApplicationScoped
public class ResolvedScanner implements InstalledScanner {
    private static final Logger LOG = Logger.getLogger(ResolvedScanner.class.getName());

    private final Instance<AttachmentScanner> beans;
    private final Configuration configuration;
    private final @Nullable AttachmentScanner scanner;

    /** @throws IllegalStateException if several beans want to be the scanner: an upload then fails, and the portal is not ready */
    @Inject
    ResolvedScanner(Instance<AttachmentScanner> beans, Configuration configuration) {
        this.configuration = configuration;
        this.beans = beans;
        if (beans.isAmbiguous()) {
            throw new IllegalStateException("several beans implement AttachmentScanner; leave one");
        }
        this.scanner = beans.isUnsatisfied() ? clamd(configuration) : beans.get();
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ResolvedScanner() {
        this.beans = null;
        this.configuration = null;
        this.scanner = null;
    }

    private static @Nullable AttachmentScanner clamd(Configuration configuration) {
        var address = configuration.text(CoreKeys.ATTACHMENTS_CLAMD);
        return address.isEmpty()
                ? null
                : new ClamdScanner(
                        new ClamdAddress(address), configuration.duration(CoreKeys.ATTACHMENTS_SCANNER_TIMEOUT));
    }

    /** After {@link PortalStartup} has prepared. */
    void announce(@Observes @Priority(2) @Initialized(ApplicationScoped.class) Object event) {
        if (scanner == null) {
            LOG.log(
                    configuration.mode() == Mode.PRODUCTION ? Level.WARNING : Level.INFO,
                    "attachments are not scanned for malware: " + CoreKeys.ATTACHMENTS_CLAMD + " is empty");
        } else {
            LOG.info(() -> "attachments are scanned by " + (beans.isUnsatisfied() ? scanner : "the host's bean"));
        }
    }

    @Override
    public Optional<AttachmentScanner> scanner() {
        return Optional.ofNullable(scanner);
    }

    @Override
    public boolean isRequired() {
        return configuration.isOn(CoreKeys.ATTACHMENTS_SCANNER_REQUIRED);
    }
}
