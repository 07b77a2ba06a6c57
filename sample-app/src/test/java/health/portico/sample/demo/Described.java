package health.portico.sample.demo;

import health.portico.api.record.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that a value of the record holds, in words: what such values print themselves says no more than their ids. */
final class Described {
    private Described() {}

    static String of(@Nullable Object value) {
        if (value instanceof Content content) {
            return text(content);
        }
        if (value instanceof Record) {
            return value.getClass().getSimpleName() + components(value);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Described::of).orElse("-");
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> of(e.getKey()) + "=" + of(e.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        if (value instanceof Collection<?> some) {
            Stream<String> described = some.stream().map(Described::of);
            return (some instanceof Set ? described.sorted() : described)
                    .toList()
                    .toString();
        }
        return String.valueOf(value);
    }

    private static String components(Object value) {
        return Stream.of(value.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + of(get(component, value)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static @Nullable Object get(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Content content) {
        try (var in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
