package health.portico.source.fhir.link;

import health.portico.api.record.Answer;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.source.fhir.read.Body.DocumentBody;
import health.portico.source.fhir.read.Body.ReportBody;
import health.portico.source.fhir.read.Body.ResultBody;
import health.portico.source.fhir.read.Body.Sort;
import health.portico.source.fhir.read.Ref;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Documents that are results, or say that they are about some. No rule hides a plain document, so these become reports: what sort of
 * result they tell is unknown, which hides them until somebody releases them by hand, and they are seen through the results that they
 * name (R19, R22, R25).
 */
final class ResultDocuments {
    private static final Pattern NO_RESULT = Pattern.compile("(?!Observation|DiagnosticReport)[A-Z][A-Za-z]+[/?].*");

    private final Index index;
    private final Family family;

    ResultDocuments(Index index, Family family) {
        this.index = index;
        this.family = family;
    }

    boolean isOne(Member member) {
        return member.item() instanceof DocumentBody body
                && (body.note().sort() == Sort.RESULT || !results(member, body).isEmpty());
    }

    /** Return what is known of the result that a document is. */
    static ResultBody result(DocumentBody body) {
        var written = body.status().written();
        return new ResultBody(
                body.status().status(),
                written == null ? Optional.empty() : Optional.ofNullable(written.moment()),
                Set.of(),
                body.note().types(),
                written,
                written,
                Answer.NO);
    }

    /** Add the results that a document is about to the references of its header. */
    ItemHeader withMembers(ItemHeader header, Member member, DocumentBody body) {
        var results = results(member, body);
        var references = new LinkedHashSet<ItemReference>();
        header.references().stream().filter(r -> !results.contains(r.target())).forEach(references::add);
        results.forEach(id -> references.add(new ItemReference(ItemReference.RESULT, id)));
        return new ItemHeader(
                header.id(), header.patient(), header.title(), header.date(), header.labels(), List.copyOf(references));
    }

    private Set<ItemId> results(Member member, DocumentBody body) {
        var results = new LinkedHashSet<ItemId>();
        for (Ref ref : body.related()) {
            var found = family.member(ref, member, Types.RESULT);
            if (found == null && mayBeResult(ref, member)) {
                results.add(Ids.MISSING_RESULT);
            } else if (found != null && !isNote(found)) {
                results.add(found.id());
                addMembers(found, results);
            }
        }
        return results;
    }

    private void addMembers(Member report, Set<ItemId> results) {
        if (report.item() instanceof ReportBody body) {
            for (Ref ref : body.results()) {
                var found = family.member(ref, report, Types.OBSERVATION);
                results.add(found == null ? Ids.MISSING_RESULT : found.id());
            }
        }
    }

    private static boolean isNote(Member member) {
        return member.item() instanceof ReportBody report && report.note().sort() == Sort.NOTE;
    }

    /** What leads nowhere may have been a result, unless it says what else it is. */
    private boolean mayBeResult(Ref ref, Member member) {
        return index.find(ref, member.resource().place(), Types.ITEM).resource() == null
                && !NO_RESULT
                        .matcher(Objects.requireNonNullElse(ref.reference(), ""))
                        .matches();
    }
}
