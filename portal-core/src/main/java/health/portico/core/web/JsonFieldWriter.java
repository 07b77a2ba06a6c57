package health.portico.core.web;

import health.portico.api.record.FieldWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes fields as members of the JSON object that is open. Absent values, empty texts and empty lists leave no member. Used by one
 * thread.
 */
public final class JsonFieldWriter implements FieldWriter {
    private final JsonBytes json;

    public JsonFieldWriter(JsonBytes json) {
        this.json = json;
    }

    @Override
    public JsonFieldWriter text(String name, String value) {
        if (!value.isEmpty()) {
            json.write(name, value);
        }
        return this;
    }

    @Override
    public JsonFieldWriter number(String name, BigDecimal value) {
        json.write(name, value);
        return this;
    }

    public JsonFieldWriter number(String name, long value) {
        json.write(name, value);
        return this;
    }

    @Override
    public JsonFieldWriter truth(String name, boolean value) {
        json.write(name, value);
        return this;
    }

    @Override
    public JsonFieldWriter date(String name, LocalDate value) {
        json.write(name, value.toString());
        return this;
    }

    /** Write a moment with its offset, always with seconds (RFC 3339). */
    @Override
    public JsonFieldWriter moment(String name, OffsetDateTime value) {
        json.write(name, value);
        return this;
    }

    @Override
    public JsonFieldWriter object(String name, Consumer<FieldWriter> fields) {
        json.writeStartObject(name);
        fields.accept(this);
        json.writeEnd();
        return this;
    }

    @Override
    public <E> JsonFieldWriter objects(String name, Collection<E> elements, BiConsumer<FieldWriter, E> fields) {
        if (elements.isEmpty()) {
            return this;
        }
        json.writeStartArray(name);
        for (E element : elements) {
            json.writeStartObject();
            fields.accept(this, element);
            json.writeEnd();
        }
        json.writeEnd();
        return this;
    }

    @Override
    public JsonFieldWriter texts(String name, Collection<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        json.writeStartArray(name);
        values.forEach(json::write);
        json.writeEnd();
        return this;
    }
}
