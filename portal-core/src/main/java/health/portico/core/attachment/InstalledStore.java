package health.portico.core.attachment;

import health.portico.api.host.AttachmentStore;

/** Where the bytes are kept: the hospital's bean, else our database. Thread-safe; the wiring implements it. */
public interface InstalledStore {
    AttachmentStore store();
}
