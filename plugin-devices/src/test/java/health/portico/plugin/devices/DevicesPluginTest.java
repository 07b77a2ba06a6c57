package health.portico.plugin.devices;

import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.plugin.devices.reading.Amount;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Source;
import health.portico.tck.PluginContract;
import health.portico.tck.RandomRequests;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class DevicesPluginTest extends PluginContract {
    DevicesPluginTest() {
        super(new DevicesPlugin());
    }

    @Override
    protected List<RecordItem> ownItems() {
        ItemHeader header = new ItemHeader(
                new ItemId("DeviceReading.1"),
                new PatientId("p1"),
                RandomRequests.SECRET,
                Optional.of(OffsetDateTime.parse("2026-05-20T08:00:00-07:00")),
                Set.of(),
                List.of());
        Amount amount = new Amount(new BigDecimal("80.5"), Optional.empty());
        return List.of(new DeviceReading(header, MeasurementType.WEIGHT, amount, "80.5", "kg", Source.FITBIT));
    }
}
