package health.portico.api.record;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the documents of an item are described: text stands in the answer, anything else is named by its type. */
final class Attachments {
    private Attachments() {}

    static void describe(String name, List<Attachment> attachments, FieldWriter out) {
        out.objects(name, attachments, (part, a) -> {
            part.text("mediaType", a.mediaType()).text("language", a.language());
            if (a.mediaType().startsWith("text/")) {
                part.text("text", read(a.content()));
            }
        });
    }

    private static String read(Content content) {
        try (InputStream in = content.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }
}
