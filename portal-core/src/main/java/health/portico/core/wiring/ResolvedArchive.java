package health.portico.core.wiring;

import health.portico.api.host.DocumentArchive;
import health.portico.core.attachment.archive.InstalledArchive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the host's archive, if there is one. */
@ApplicationScoped
public class ResolvedArchive implements InstalledArchive {
    private final @Nullable DocumentArchive archive;

    /** @throws IllegalStateException if several beans want to be the archive: nothing is handed over, and the portal is not ready */
    @Inject
    ResolvedArchive(Instance<DocumentArchive> beans) {
        if (beans.isAmbiguous()) {
            throw new IllegalStateException("several beans implement DocumentArchive; leave one");
        }
        this.archive = beans.isUnsatisfied() ? null : beans.get();
    }

    /** For the container's proxy alone. */
    protected ResolvedArchive() {
        this.archive = null;
    }

    @Override
    public Optional<DocumentArchive> archive() {
        return Optional.ofNullable(archive);
    }
}
