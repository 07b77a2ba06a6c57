package health.portico.source.fhir.link;

import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.Observation;
import health.portico.api.record.RecordItem;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.VitalSign;
import health.portico.source.fhir.read.Body.DocumentBody;
import health.portico.source.fhir.read.Body.Listing;
import health.portico.source.fhir.read.Body.ObservationBody;
import health.portico.source.fhir.read.Body.ReportBody;
import health.portico.source.fhir.read.Body.ResultBody;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes items of observations and reports (R19 to R25). */
final class Results {
    private final Headers headers;
    private final Stays stays;
    private final Attachments attachments;
    private final ResultDocuments documents;
    private final Parts parts;

    Results(Headers headers, Stays stays, Attachments attachments, ResultDocuments documents, Parts parts) {
        this.headers = headers;
        this.stays = stays;
        this.attachments = attachments;
        this.documents = documents;
        this.parts = parts;
    }

    /** Return the item; none if the observation is listed nowhere and no report names it. */
    Optional<RecordItem> observation(Member member, ObservationBody body) {
        if (parts.areVital(member)) {
            var codes = headers.shared(body.result().codes());
            return Optional.of(new VitalSign(headers.of(member), codes, body.measurement()));
        }
        if (body.listing() == Listing.NOWHERE && member.reports().isEmpty()) {
            return Optional.empty();
        }
        var facts = facts(member, body.result(), classes(member, body.result()));
        return Optional.of(new Observation(headers.of(member), facts, body.measurement()));
    }

    /** Return the item of a report, or of a document that is one. */
    RecordItem report(Member member) {
        return member.item() instanceof DocumentBody document
                ? report(member, document)
                : report(member, (ReportBody) member.item());
    }

    private RecordItem report(Member member, DocumentBody body) {
        return new DiagnosticReport(
                documents.withMembers(headers.of(member), member, body),
                facts(member, ResultDocuments.result(body), Set.of()),
                Optional.empty(),
                attachments.of(List.of(member)),
                Optional.empty());
    }

    private RecordItem report(Member member, ReportBody body) {
        return new DiagnosticReport(
                headers.of(member),
                facts(member, body.result(), body.result().classes()),
                body.conclusion(),
                attachments.of(List.of(member)),
                body.narrative());
    }

    /** A result is of the sorts of its reports too; what does not say its own sort stays unknown. */
    private static Set<ResultClass> classes(Member member, ResultBody body) {
        var classes = EnumSet.noneOf(ResultClass.class);
        classes.addAll(body.classes());
        for (var report : member.reports()) {
            if (!classes.isEmpty() && report.item() instanceof ReportBody reportBody) {
                classes.addAll(reportBody.result().classes());
            }
        }
        return classes;
    }

    private ResultFacts facts(Member member, ResultBody body, Set<ResultClass> classes) {
        var zone = headers.zone(member);
        return new ResultFacts(
                body.status(),
                headers.shared(body.issued()),
                headers.shared(Set.copyOf(classes)),
                headers.shared(body.codes()),
                headers.shared(stays.of(member, body, zone)),
                zone,
                body.reviewed(),
                Optional.empty());
    }
}
