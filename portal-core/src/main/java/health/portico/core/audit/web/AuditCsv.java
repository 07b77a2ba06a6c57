package health.portico.core.audit.web;

import health.portico.api.host.AuditEvent;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.RuleId;
import health.portico.core.audit.ActorNames;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The audit log as CSV (RFC 4180). Every cell is quoted, and one that a spreadsheet would take for a formula gets an apostrophe in
 * front, so that nothing runs when the file is opened (S58, S59). It reads on while it writes, so that a report over years needs no
 * more memory than one page. Used once, by one thread.
 */
final class AuditCsv implements StreamingOutput {
    private static final String END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@\t\r";
    private static final String HEAD =
            "id,at,action,outcome,actor,onBehalfOf,patientId,itemIds,ruleIds,detail,plugin,sessionHash,address,requestId,actorName";

    private final List<AuditEvent> first;
    private final UnaryOperator<List<AuditEvent>> next;
    private final ActorNames names;

    /**
     * @param first the first page; it was read before, so that a failure is a problem and no torn file
     * @param next returns the page after a page, an empty one after the last
     * @param names of those who acted
     */
    AuditCsv(List<AuditEvent> first, UnaryOperator<List<AuditEvent>> next, ActorNames names) {
        this.first = first;
        this.next = next;
        this.names = names;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.append(HEAD).append(END);
        for (List<AuditEvent> page = first; !page.isEmpty(); page = next.apply(page)) {
            for (AuditEvent entry : page) {
                csv.append(line(entry)).append(END);
            }
            csv.flush();
        }
        csv.flush();
    }

    private String line(AuditEvent entry) {
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
                        entry.requestId().orElse(""),
                        names.of(entry).orElse(""))
                .stream()
                .map(AuditCsv::cell)
                .collect(Collectors.joining(","));
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
