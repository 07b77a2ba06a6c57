package health.portico.core.audit.web;

import health.portico.api.host.AuditEvent;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.RuleId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The audit log as CSV (RFC 4180). Every cell is quoted, and one that a spreadsheet would take for a formula gets an apostrophe in
 * front, so that nothing runs when the file is opened (S58, S59).
 */
final class AuditCsv {
    private static final String END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@\t\r";
    private static final String HEAD =
            "id,at,action,outcome,actor,onBehalfOf,patientId,itemIds,ruleIds,detail,plugin,sessionHash,address,requestId";

    private AuditCsv() {}

    static byte[] bytes(List<AuditEvent> entries) {
        StringBuilder csv = new StringBuilder(HEAD).append(END);
        entries.forEach(entry -> csv.append(line(entry)).append(END));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(AuditEvent entry) {
        AuditEvent.Draft said = entry.draft();
        return List.of(
                        entry.id().toString(),
                        entry.at().toString(),
                        said.action(),
                        said.outcome().name().toLowerCase(Locale.ROOT),
                        said.actor(),
                        entry.onBehalfOf().map(PatientId::value).orElse(""),
                        said.patient().map(PatientId::value).orElse(""),
                        said.items().stream().map(ItemId::value).collect(Collectors.joining(" ")),
                        said.rules().stream().map(RuleId::value).collect(Collectors.joining(" ")),
                        said.detail(),
                        entry.plugin().orElse(""),
                        entry.sessionHash().orElse(""),
                        entry.address().orElse(""),
                        entry.requestId().orElse(""))
                .stream()
                .map(AuditCsv::cell)
                .collect(Collectors.joining(","));
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
