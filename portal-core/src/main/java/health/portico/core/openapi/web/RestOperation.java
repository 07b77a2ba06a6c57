package health.portico.core.openapi.web;

import health.portico.api.portal.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One REST method as its annotations describe it.
 *
 * @param path below {@code api/v1}, with a leading slash
 * @param verb the HTTP method in lower case
 * @param method the Java method
 * @param about what {@link Operation} says; empty for a method of a plugin without one
 */
record RestOperation(String path, String verb, Method method, Optional<Operation> about) {
    private static final String API = "/api/v1";

    /** Read all methods of a class that answer below {@code api/v1}. */
    static Stream<RestOperation> of(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        if (root == null) {
            return Stream.empty();
        }
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> of(root, method).stream())
                .filter(operation -> operation.path().startsWith(API))
                .map(RestOperation::belowApi);
    }

    private static Optional<RestOperation> of(Path root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = join(root.value()) + (own == null ? "" : join(own.value()));
        return verb(method)
                .map(verb -> new RestOperation(
                        path, verb, method, Optional.ofNullable(method.getAnnotation(Operation.class))));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(http -> http.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static String join(String part) {
        String slashes = part.startsWith("/") ? part : "/" + part;
        return slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
    }

    private RestOperation belowApi() {
        return new RestOperation(path.substring(API.length()), verb, method, about);
    }

    /** The last part of the path that is no variable: it tells parameters of the same name apart. */
    String subject() {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .reduce("", (first, second) -> second);
    }

    List<String> mediaTypes() {
        Produces own = method.getAnnotation(Produces.class);
        Produces all = method.getDeclaringClass().getAnnotation(Produces.class);
        Produces produces = own == null ? all : own;
        return produces == null
                ? List.of(MediaType.APPLICATION_JSON)
                : Arrays.stream(produces.value())
                        .map(type -> type.replaceFirst(";.*", ""))
                        .toList();
    }

    /** Return the media type of the body: JSON unless the method itself says otherwise. */
    String bodyType() {
        Consumes own = method.getAnnotation(Consumes.class);
        return own == null ? MediaType.APPLICATION_JSON : own.value()[0];
    }

    boolean isUnsafe() {
        return !verb.equals("get") && !verb.equals("head") && !verb.equals("options");
    }

    /** A name that is unique in the document, for generated clients. */
    String id() {
        String resource = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        return resource.substring(0, 1).toLowerCase(Locale.ROOT) + resource.substring(1) + "." + method.getName();
    }
}
