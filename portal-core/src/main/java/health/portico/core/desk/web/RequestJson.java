package health.portico.core.desk.web;

import health.portico.core.desk.PatientRequest;
import health.portico.core.web.JsonFieldWriter;
import java.util.List;
import java.util.Map;

/** Writes requests. */
final class RequestJson {
    private RequestJson() {}

    /** Write what patient and staff both read. */
    static void write(JsonFieldWriter out, PatientRequest request) {
        out.text("id", request.id().toString())
                .text("kind", request.kind())
                .text("state", request.state().word())
                .moment("askedAt", request.askedAt())
                .moment("changedAt", request.changedAt());
        out.text("reason", request.reason());
        out.objects("fields", request.fields().entrySet(), (one, field) -> one.text("name", field.getKey())
                .texts("values", values(field)));
    }

    private static List<String> values(Map.Entry<String, List<String>> field) {
        return field.getValue().stream().filter(text -> !text.isEmpty()).toList();
    }
}
