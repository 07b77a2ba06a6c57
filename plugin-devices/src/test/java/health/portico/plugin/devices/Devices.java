package health.portico.plugin.devices;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** The addresses of this plugin, as a test uses them. */
final class Devices {
    private static final String PATIENTS = "api/v1/plugins/devices/patients/";

    private Devices() {}

    static String connections(String patient) {
        return PATIENTS + patient + "/connections";
    }

    static String readings(String patient) {
        return PATIENTS + patient + "/readings";
    }

    static PortalAnswer connect(PortalClient client, String patient, String source, String channel, String... types) {
        String chosen = Arrays.stream(types).map(type -> '"' + type + '"').collect(Collectors.joining(","));
        return client.post(
                connections(patient),
                "{\"source\":\"%s\",\"channel\":\"%s\",\"types\":[%s]}".formatted(source, channel, chosen));
    }

    static PortalAnswer send(PortalClient client, String patient, String source, String channel, String... readings) {
        return client.post(
                readings(patient),
                "{\"source\":\"%s\",\"channel\":\"%s\",\"readings\":[%s]}"
                        .formatted(source, channel, String.join(",", readings)));
    }

    /** Return a reading with an id of its own. */
    static String reading(String type, String value, String unit, String at) {
        return reading(type, value, unit, at, UUID.randomUUID().toString());
    }

    static String reading(String type, String value, String unit, String at, String id) {
        return "{\"type\":\"%s\",\"value\":\"%s\",\"unit\":\"%s\",\"at\":\"%s\",\"externalId\":\"%s\"}"
                .formatted(type, value, unit, at, id);
    }
}
