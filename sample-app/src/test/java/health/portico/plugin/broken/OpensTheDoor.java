package health.portico.plugin.broken;

import health.portico.api.internal.Door;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Decision;
import health.portico.api.visibility.VisibleItem;

/** A deliberate break: a plugin makes a visible item of what nobody checked. */
public final class OpensTheDoor {
    private OpensTheDoor() {}

    static VisibleItem<RecordItem> unchecked(RecordItem item, Decision decision) {
        return Door.handOut(item, decision);
    }
}
