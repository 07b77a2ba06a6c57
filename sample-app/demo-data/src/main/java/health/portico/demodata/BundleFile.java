package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A FHIR bundle on disk, read one entry at a time because Synthea writes up to 55 MB for one person. */
record BundleFile(Path path) {
    /** Hand each entry's resource over, in the order of the file. */
    void forEach(Consumer<JsonObject> resource) throws IOException {
        try (var parser = Json.createParser(Files.newBufferedReader(path))) {
            while (parser.hasNext()) {
                if (parser.next() == JsonParser.Event.KEY_NAME
                        && parser.getString().equals("entry")) {
                    parser.next();
                    parser.getArrayStream()
                            .map(entry -> entry.asJsonObject().getJsonObject("resource"))
                            .forEach(resource);
                    return;
                }
            }
        }
    }

    /** Find the bundle whose file name begins so. */
    static BundleFile find(Path folder, String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .map(BundleFile::new)
                    .findFirst()
                    .orElseThrow(() -> new IOException("Synthea made no file " + prefix + " in " + folder));
        }
    }
}
