package health.portico.core.problem;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** Writes {@code application/problem+json}: always the same members in the same order, so that equal problems are equal bytes. */
public final class ProblemJson {
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private ProblemJson() {}

    /** @param instance the id of the request, {@code urn:uuid:…} */
    public static byte[] bytes(Problem problem, String instance) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = GENERATORS.createGenerator(bytes)) {
            json.writeStartObject()
                    .write("type", problem.uri().toString())
                    .write("title", problem.type().title())
                    .write("status", problem.type().status())
                    .write("code", problem.type().code());
            problem.detail().ifPresent(detail -> json.write("detail", detail));
            json.write("instance", instance);
            writeList(
                    json,
                    "errors",
                    "detail",
                    problem.errors().stream()
                            .map(error -> Map.entry(error.name(), error.detail()))
                            .toList());
            writeFiles(json, problem.files());
            problem.parts().keySet().stream()
                    .sorted()
                    .forEach(list -> writeList(
                            json,
                            list,
                            "state",
                            problem.parts().get(list).stream()
                                    .map(part -> Map.entry(part.name(), part.state()))
                                    .toList()));
            json.writeEnd();
        }
        return bytes.toByteArray();
    }

    /** The same member as for values, with a code for each file. */
    private static void writeFiles(JsonGenerator json, List<FileError> files) {
        if (files.isEmpty()) {
            return;
        }
        json.writeStartArray("errors");
        for (FileError error : files) {
            json.writeStartObject();
            error.file().ifPresent(name -> json.write("file", name));
            json.write("code", error.type().code())
                    .write("detail", error.detail())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private static void writeList(
            JsonGenerator json, String list, String value, List<Map.Entry<String, String>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        json.writeStartArray(list);
        for (Map.Entry<String, String> entry : entries) {
            json.writeStartObject()
                    .write("name", entry.getKey())
                    .write(value, entry.getValue())
                    .writeEnd();
        }
        json.writeEnd();
    }
}
