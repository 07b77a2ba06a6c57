package health.portico.canary;

import static health.portico.api.visibility.Restriction.hide;

import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Restriction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hides all readings of blood glucose from everybody outside the hospital. */
@ApplicationScoped
public class CanaryPlugin implements PortalPlugin {
    @Override
    public String id() {
        return "canary";
    }

    @Override
    public List<Restriction<?>> restrictions() {
        return List.of(hide(RecordItem.class, "plugin.canary.glucose", CanaryPlugin::isGlucose));
    }

    private static boolean isGlucose(RecordItem item) {
        return item.kind().name().equals("devices-reading") && item.title().equals("Blood glucose");
    }
}
