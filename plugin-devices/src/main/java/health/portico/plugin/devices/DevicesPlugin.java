package health.portico.plugin.devices;

import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.ItemKind;
import health.portico.plugin.devices.reading.DeviceReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The table of contents of devices. */
@ApplicationScoped
public class DevicesPlugin implements PortalPlugin {
    @Override
    public String id() {
        return "devices";
    }

    @Override
    public List<ItemKind> itemKinds() {
        return List.of(DeviceReading.KIND);
    }
}
