package health.portico.plugin.devices.web;

import health.portico.api.visibility.VisibleItem;
import health.portico.plugin.devices.connection.Connection;
import health.portico.plugin.devices.connection.Connections;
import health.portico.plugin.devices.connection.Receipt;
import health.portico.plugin.devices.reading.Amount;
import health.portico.plugin.devices.reading.Bucket;
import health.portico.plugin.devices.reading.Channel;
import health.portico.plugin.devices.reading.DeviceReading;
import health.portico.plugin.devices.reading.MeasurementType;
import health.portico.plugin.devices.reading.Resolution;
import health.portico.plugin.devices.reading.Source;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Writes what this plugin answers. Readings are taken as visible items alone. */
final class DeviceJson {
    private DeviceJson() {}

    static JsonObjectBuilder connection(Connection one, Optional<URI> allowAt) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", one.id().toString())
                .add("source", one.source().word())
                .add("name", one.source().displayName())
                .add("channel", one.channel().word())
                .add("types", words(one.types().stream().sorted().toList(), MeasurementType::word))
                .add("state", one.state().word())
                .add("connectedAt", text(one.connectedAt()));
        one.lastReceivedAt().ifPresent(at -> json.add("lastReceivedAt", text(at)));
        allowAt.ifPresent(address -> json.add("allowAt", address.toString()));
        return json;
    }

    /** A source with what it sends and from where it can be connected, here and now. */
    static JsonObjectBuilder source(Source source, Connections connections) {
        return Json.createObjectBuilder()
                .add("source", source.word())
                .add("name", source.displayName())
                .add("types", words(source.types().stream().sorted().toList(), MeasurementType::word))
                .add("channels", words(source.channels().stream().sorted().toList(), Channel::word))
                .add(
                        "offered",
                        words(
                                Arrays.stream(Channel.values())
                                        .filter(channel -> connections.isOffered(source, channel))
                                        .toList(),
                                Channel::word));
    }

    static JsonObjectBuilder receipt(Receipt receipt) {
        JsonArrayBuilder refused = Json.createArrayBuilder();
        receipt.refused()
                .forEach(item -> refused.add(Json.createObjectBuilder()
                        .add("index", item.index())
                        .add("code", item.why().code())
                        .add("detail", item.why().detail())));
        return Json.createObjectBuilder()
                .add("accepted", receipt.accepted())
                .add("duplicate", receipt.duplicate())
                .add("refused", refused);
    }

    static JsonObjectBuilder reading(VisibleItem<DeviceReading> visible) {
        DeviceReading reading = visible.item();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", reading.id().value())
                .add("kind", reading.kind().name())
                .add("type", reading.type().word())
                .add("at", text(reading.date().orElseThrow()));
        add(json, reading.amount(), "value", "diastolic");
        json.add("unit", reading.type().unit())
                .add("source", reading.source().word())
                .add("patientGenerated", true);
        if (reading.isConverted()) {
            json.add(
                    "sent",
                    Json.createObjectBuilder().add("value", reading.sentValue()).add("unit", reading.sentUnit()));
        }
        return json;
    }

    static JsonObjectBuilder bucket(Bucket bucket, Resolution resolution) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", bucket.type().word())
                .add(
                        "at",
                        resolution == Resolution.DAY
                                ? bucket.start().toLocalDate().toString()
                                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(bucket.start()))
                .add("count", bucket.count());
        add(json, bucket.amount(), "value", "diastolic");
        add(json, bucket.low(), "low", "diastolicLow");
        add(json, bucket.high(), "high", "diastolicHigh");
        return json.add("unit", bucket.type().unit())
                .add("source", bucket.source().word())
                .add("patientGenerated", true);
    }

    private static void add(JsonObjectBuilder json, Amount amount, String name, String second) {
        json.add(name, amount.value());
        amount.second().ifPresent(number -> json.add(second, number));
    }

    private static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static <E> JsonArrayBuilder words(Collection<E> all, Function<E, String> word) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(one -> array.add(word.apply(one)));
        return array;
    }

    static <E> JsonArrayBuilder array(Collection<E> all, Function<E, JsonObjectBuilder> write) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(one -> array.add(write.apply(one)));
        return array;
    }
}
