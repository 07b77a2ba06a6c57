package health.portico.plugin.devices.store;

import health.portico.plugin.devices.reading.MeasurementType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Types as words joined by blanks. */
final class Types {
    private Types() {}

    static String text(Collection<MeasurementType> types) {
        return types.stream().map(MeasurementType::word).sorted().collect(Collectors.joining(" "));
    }

    static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.split(" ")));
    }

    static Set<MeasurementType> of(String text) {
        return words(text).stream()
                .flatMap(word -> MeasurementType.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
