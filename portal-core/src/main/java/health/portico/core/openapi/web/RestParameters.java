package health.portico.core.openapi.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes the parameters of REST methods: by reference where the base file has a description, else by name alone.
 *
 * @param described the base file's parameters, {@code path.patient} and so on; a subject in front narrows it to one operation
 */
record RestParameters(JsonObject described) {
    private record Source(String where, String name) {}

    JsonArrayBuilder of(RestOperation operation) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        Arrays.stream(operation.method().getParameters())
                .flatMap(RestParameters::elements)
                .flatMap(element -> source(element).stream())
                .forEach(source -> all.add(describe(operation, source)));
        return all;
    }

    private static Stream<AnnotatedElement> elements(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).map(Field.class::cast)
                : Stream.of(parameter);
    }

    private static Optional<Source> source(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(PathParam.class))
                .map(path -> new Source("path", path.value()))
                .or(() -> Optional.ofNullable(element.getAnnotation(QueryParam.class))
                        .map(query -> new Source("query", query.value())))
                .or(() -> Optional.ofNullable(element.getAnnotation(HeaderParam.class))
                        .map(header -> new Source("header", header.value())));
    }

    private JsonObjectBuilder describe(RestOperation operation, Source source) {
        String key = source.where() + "." + source.name();
        String narrow = operation.subject() + "." + key;
        return Stream.of(narrow, key)
                .filter(described::containsKey)
                .findFirst()
                .map(known -> Json.createObjectBuilder().add("$ref", "#/components/parameters/" + known))
                .orElseGet(() -> undescribed(source));
    }

    private static JsonObjectBuilder undescribed(Source source) {
        return Json.createObjectBuilder()
                .add("name", source.name())
                .add("in", source.where())
                .add("required", source.where().equals("path"))
                .add("schema", Json.createObjectBuilder().add("type", "string"));
    }
}
