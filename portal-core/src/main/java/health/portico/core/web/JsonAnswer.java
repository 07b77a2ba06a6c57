package health.portico.core.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A JSON answer that is complete before its first byte leaves: what fails while it is written becomes a problem, never half an answer.
 */
public final class JsonAnswer {
    private static final int USUAL_BYTES = 2 * 1024;

    private JsonAnswer() {}

    /** Answer 200 with one object. */
    public static Response object(Consumer<JsonFieldWriter> fields) {
        return ok(bytes(json -> writeObject(json, fields)));
    }

    /** Answer 200 with a bare list of objects. */
    public static <E> Response array(Collection<E> elements, BiConsumer<JsonFieldWriter, E> fields) {
        return ok(bytes(json -> {
            json.writeStartArray();
            elements.forEach(element -> writeObject(json, out -> fields.accept(out, element)));
            json.writeEnd();
        }));
    }

    /** Answer 200 with {@code items}, a list that is there even if it is empty. */
    public static <E> Response items(Collection<E> elements, BiConsumer<JsonFieldWriter, E> fields) {
        return items(elements, fields, rest -> {});
    }

    /** Answer 200 with {@code items} and further members after it. */
    public static <E> Response items(
            Collection<E> elements, BiConsumer<JsonFieldWriter, E> fields, Consumer<JsonFieldWriter> rest) {
        return ok(bytes(json -> {
            json.writeStartObject();
            writeItems(json, elements, fields);
            rest.accept(new JsonFieldWriter(json));
            json.writeEnd();
        }));
    }

    /** Answer 200 with bytes that are JSON already. */
    public static Response ok(byte[] body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Write one JSON value into memory. */
    public static byte[] bytes(Consumer<JsonBytes> value) {
        return bytes(USUAL_BYTES, value);
    }

    /** @param usualBytes about how long it will be */
    public static byte[] bytes(int usualBytes, Consumer<JsonBytes> value) {
        JsonBytes json = new JsonBytes(usualBytes);
        value.accept(json);
        return json.toByteArray();
    }

    /** Write the member {@code items} into the object that is open. */
    public static <E> void writeItems(JsonBytes json, Collection<E> elements, BiConsumer<JsonFieldWriter, E> fields) {
        JsonFieldWriter out = new JsonFieldWriter(json);
        json.writeStartArray("items");
        for (E element : elements) {
            json.writeStartObject();
            fields.accept(out, element);
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void writeObject(JsonBytes json, Consumer<JsonFieldWriter> fields) {
        json.writeStartObject();
        fields.accept(new JsonFieldWriter(json));
        json.writeEnd();
    }
}
