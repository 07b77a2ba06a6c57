package health.portico.core.openapi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.portal.Operation;
import health.portico.core.GeneratedPage;
import health.portico.core.problem.ProblemTypes;
import health.portico.core.wiring.CoreResources;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document is made of the classes that are served, and of nothing that nobody described. */
class OpenApiTest {
    private static final Set<Class<?>> CORE = new CoreResources().classes();
    private static final JsonObject DOCUMENT = parse(CORE);

    @Test
    void equalsCommittedDocument() {
        GeneratedPage.check("openapi.json", text(CORE) + "\n");
    }

    @Test
    void doesNotDependOnTheOrderOfClasses() {
        List<Class<?>> shuffled = new ArrayList<>(CORE);
        Collections.reverse(shuffled);

        assertEquals(text(CORE), text(shuffled));
    }

    @Test
    void describesEveryOperation() {
        CORE.stream()
                .flatMap(RestOperation::of)
                .forEach(operation -> assertTrue(
                        operation.about().isPresent(),
                        () -> operation.verb() + " " + operation.path() + " has no @Operation"));
    }

    @Test
    void namesOnlyProblemsThatThereAre() {
        CORE.stream()
                .flatMap(RestOperation::of)
                .flatMap(operation -> operation.about().map(Operation::problems).stream())
                .flatMap(Arrays::stream)
                .forEach(code -> assertTrue(ProblemTypes.of(code).isPresent(), code));
    }

    @Test
    void describesEveryParameterOnceAndForAll() {
        operations()
                .flatMap(operation -> operation.getJsonArray("parameters").stream())
                .forEach(parameter -> assertTrue(parameter.asJsonObject().containsKey("$ref"), parameter::toString));
    }

    @Test
    void givesEveryOperationItsOwnName() {
        Set<String> names = new HashSet<>();

        operations().forEach(one -> assertTrue(names.add(one.getString("operationId")), one::toString));
    }

    @Test
    void pointsToNothingThatIsMissing() {
        references(DOCUMENT)
                .forEach(reference ->
                        assertTrue(DOCUMENT.getValue(reference.substring(1)).asJsonObject() != null, reference));
    }

    @Test
    void describesNothingThatNobodyUses() {
        Set<String> used = references(DOCUMENT).collect(Collectors.toSet());
        for (String sort : List.of("schemas", "parameters")) {
            DOCUMENT.getJsonObject("components")
                    .getJsonObject(sort)
                    .keySet()
                    .forEach(name -> assertTrue(
                            used.contains("#/components/" + sort + "/" + name),
                            () -> sort + " " + name + " is never used"));
        }
    }

    @Test
    void mergesWhatOneAddressProduces() {
        JsonObject content = DOCUMENT.getValue("/paths/~1staff~1audit/get/responses/200/content")
                .asJsonObject();

        assertEquals(Set.of("application/json", "text/csv"), content.keySet());
    }

    @Test
    void listsOperationsOfPluginsToo() {
        JsonObject get = parse(List.of(Bills.class))
                .getValue("/paths/~1plugins~1bills~1statements/get")
                .asJsonObject();

        assertEquals("bills.statements", get.getString("summary"));
        assertEquals(
                "[{\"name\":\"year\",\"in\":\"query\",\"required\":false,\"schema\":{\"type\":\"string\"}}]",
                get.getJsonArray("parameters").toString());
    }

    /** A resource of a plugin that describes nothing. */
    @Path("api/v1/plugins/bills")
    static class Bills {
        @GET
        @Path("statements")
        public String statements(@QueryParam("year") String year) {
            return year;
        }
    }

    private static Stream<JsonObject> operations() {
        return DOCUMENT.getJsonObject("paths").values().stream()
                .flatMap(path -> path.asJsonObject().values().stream())
                .map(JsonValue::asJsonObject);
    }

    private static Stream<String> references(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                Stream.concat(
                        Stream.ofNullable(value.asJsonObject().getString("$ref", null)),
                        value.asJsonObject().values().stream().flatMap(OpenApiTest::references));
            case ARRAY -> value.asJsonArray().stream().flatMap(OpenApiTest::references);
            default -> Stream.empty();
        };
    }

    private static String text(Collection<Class<?>> classes) {
        return new String(OpenApi.document(classes), StandardCharsets.UTF_8);
    }

    private static JsonObject parse(Collection<Class<?>> classes) {
        return Json.createReader(new StringReader(text(classes))).readObject();
    }
}
