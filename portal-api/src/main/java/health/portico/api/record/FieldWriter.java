package health.portico.api.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Where an item writes what a reader may see of it, once for every way out: JSON, page, document. The portal implements it, items
 * call it. Absent values and empty lists write nothing.
 *
 * @since 0.1
 */
public interface FieldWriter {
    FieldWriter text(String name, String value);

    FieldWriter number(String name, BigDecimal value);

    FieldWriter truth(String name, boolean value);

    FieldWriter date(String name, LocalDate value);

    FieldWriter moment(String name, OffsetDateTime value);

    /** Write an object with fields of its own. */
    FieldWriter object(String name, Consumer<FieldWriter> fields);

    /** Write a list of objects, in the order given. */
    <E> FieldWriter objects(String name, Collection<E> elements, BiConsumer<FieldWriter, E> fields);

    /** Write a list of texts, in the order given. */
    FieldWriter texts(String name, Collection<String> values);

    default FieldWriter text(String name, Optional<String> value) {
        value.ifPresent(v -> text(name, v));
        return this;
    }

    default FieldWriter moment(String name, Optional<OffsetDateTime> value) {
        value.ifPresent(v -> moment(name, v));
        return this;
    }

    default FieldWriter codes(String name, List<Coding> codings) {
        return objects(name, codings, (out, c) -> out.text("system", c.system())
                .text("code", c.code())
                .text("display", c.display()));
    }
}
