package health.portico.core.wiring;

import health.portico.api.host.AttachmentStore;
import health.portico.core.attachment.InstalledStore;
import health.portico.core.attachment.store.DatabaseFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Takes the host's store of attachments, if there is one, else ours in the database. */
@ApplicationScoped
public class ResolvedStore implements InstalledStore {
    private final Instance<AttachmentStore> beans;
    private final DatabaseFiles ours;

    @Inject
    ResolvedStore(Instance<AttachmentStore> beans, DatabaseFiles ours) {
        this.beans = beans;
        this.ours = ours;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ResolvedStore() {
        this(null, null);
    }

    /** @throws jakarta.enterprise.inject.AmbiguousResolutionException if several beans want to be the store */
    @Override
    public AttachmentStore store() {
        return beans.isUnsatisfied() ? ours : beans.get();
    }
}
