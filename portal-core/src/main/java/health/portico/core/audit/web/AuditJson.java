package health.portico.core.audit.web;

import health.portico.api.host.AuditEvent;
import health.portico.api.record.ItemId;
import health.portico.api.visibility.RuleId;
import health.portico.core.web.JsonFieldWriter;
import java.util.Locale;
import java.util.Optional;

/** One entry of the audit log as JSON. */
final class AuditJson {
    private AuditJson() {}

    static void write(JsonFieldWriter out, AuditEvent entry, Optional<String> actorName) {
        AuditEvent.Draft said = entry.draft();
        out.text("id", entry.id().toString())
                .moment("at", entry.at())
                .text("action", said.action())
                .text("outcome", said.outcome().name().toLowerCase(Locale.ROOT))
                .text("actor", said.actor());
        out.text("actorName", actorName);
        entry.onBehalfOf().ifPresent(patient -> out.text("onBehalfOf", patient.value()));
        said.patient().ifPresent(patient -> out.text("patientId", patient.value()));
        out.texts("itemIds", said.items().stream().map(ItemId::value).toList())
                .texts("ruleIds", said.rules().stream().map(RuleId::value).toList())
                .text("detail", said.detail());
        out.text("plugin", entry.plugin());
        out.text("sessionHash", entry.sessionHash());
        out.text("address", entry.address());
        out.text("requestId", entry.requestId());
    }
}
