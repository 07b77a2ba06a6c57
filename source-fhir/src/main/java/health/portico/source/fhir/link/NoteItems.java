package health.portico.source.fhir.link;

import health.portico.api.record.Answer;
import health.portico.api.record.ClinicalNote;
import health.portico.api.record.Document;
import health.portico.api.record.EncounterFacts;
import health.portico.api.record.RecordItem;
import health.portico.source.fhir.read.Resource;
import java.util.List;

/** Makes items of notes and documents. A note that was written several times has the strictest facts of all (R58, R59). */
final class NoteItems {
    private final Headers headers;
    private final Visits visits;
    private final Authorship authorship;
    private final Attachments attachments;

    NoteItems(Headers headers, Visits visits, Authorship authorship, Attachments attachments) {
        this.headers = headers;
        this.visits = visits;
        this.authorship = authorship;
        this.attachments = attachments;
    }

    RecordItem note(List<Member> copies) {
        var first = copies.get(0);
        return new ClinicalNote(
                headers.of(copies, first.item().head().title()),
                headers.shared(authorship.of(copies)),
                facts(copies),
                hidden(copies),
                headers.shared(Copies.note(first).types()),
                attachments.of(copies));
    }

    RecordItem document(Member member) {
        return new Document(
                headers.of(member), headers.shared(Copies.note(member).types()), attachments.of(List.of(member)));
    }

    private EncounterFacts facts(List<Member> copies) {
        Resource visit = null;
        for (var copy : copies) {
            boolean named = copy.item().head().encounters().stream().anyMatch(ref -> ref.isPresent());
            Resource found = headers.visit(copy);
            if (named && (found == null || visit != null && !visit.key().equals(found.key()))) {
                return EncounterFacts.UNKNOWN;
            }
            visit = found == null ? visit : found;
        }
        return visit == null ? EncounterFacts.UNKNOWN : visits.facts(visit);
    }

    private static Answer hidden(List<Member> copies) {
        var answers = copies.stream().map(c -> Copies.note(c).hiddenByAuthor()).toList();
        return Authorship.strictest(answers, Answer.YES, Answer.NO);
    }
}
