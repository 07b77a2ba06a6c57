package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Body.ReportBody;
import health.portico.source.fhir.read.Body.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which documents and reports of one patient become notes. One of a note's category or type is one; so is whatever shows the same
 * text, so that it is not listed a second time where the rules for notes do not hold. A document that shows the text of a report that
 * is no note is that report, and not listed a second time where the rules for results do not hold. Not thread-safe.
 */
final class Notes {
    private final Copies copies;
    private final LostNotes lost;
    private final ResultDocuments resultDocuments;
    private final List<List<Member>> notes = new ArrayList<>();
    private final List<Member> documents = new ArrayList<>();
    private final List<Member> reports = new ArrayList<>();
    private final Map<Member, Member> shownAs = new HashMap<>();

    Notes(Copies copies, LostNotes lost, ResultDocuments resultDocuments) {
        this.copies = copies;
        this.lost = lost;
        this.resultDocuments = resultDocuments;
        copies.byText().forEach(this::sort);
    }

    /** Notes, each with all of its copies, the one after which it is named first. */
    List<List<Member>> notes() {
        return notes;
    }

    List<Member> documents() {
        return documents;
    }

    /** Reports, and documents that are reports of results. */
    List<Member> reports() {
        return reports;
    }

    /** What is shown in place of a copy. */
    Map<Member, Member> shownAs() {
        return shownAs;
    }

    private void sort(List<Member> sameText) {
        if (sameText.stream().anyMatch(m -> Copies.note(m).sort() == Sort.NOTE)) {
            copies.byVisit(sameText).forEach(this::addNote);
        } else {
            addOthers(sameText);
        }
    }

    private void addNote(Copies.Note note) {
        var all = note.all();
        all.forEach(copy -> shownAs.putIfAbsent(copy, all.get(0)));
        boolean isLost = all.stream().anyMatch(this::isLost);
        var refusal = isLost ? Optional.of("what may be a copy of it cannot be read") : firstRefusal(all);
        if (refusal.isPresent()) {
            note.own().forEach(copy -> copy.refuse(refusal.get()));
        } else if (all.stream().allMatch(m -> Copies.note(m).valid())) {
            notes.add(all);
        }
    }

    private boolean isLost(Member copy) {
        return lost.mayBe(copies.texts(copy)) || lost.mayBeOf(copies.visits(copy), copy.patient());
    }

    private static Optional<String> firstRefusal(List<Member> group) {
        return group.stream()
                .flatMap(m -> Optional.ofNullable(m.refusal()).stream())
                .findFirst();
    }

    private void addOthers(List<Member> sameText) {
        var results =
                sameText.stream().filter(m -> m.item() instanceof ReportBody).toList();
        reports.addAll(results);
        var refusal = firstRefusal(sameText);
        boolean aboutResults = sameText.stream().anyMatch(resultDocuments::isOne);
        for (var member : sameText) {
            if (lost.mayBe(copies.texts(member))) {
                member.refuse("what may be a copy of it cannot be read");
            }
            refusal.ifPresent(member::refuse);
            results.forEach(report -> report.label(member.labels()));
            if (results.isEmpty() && Copies.note(member).valid()) {
                (aboutResults ? reports : documents).add(member);
            } else if (!results.isEmpty()) {
                shownAs.putIfAbsent(member, results.contains(member) ? member : results.get(0));
            }
        }
    }
}
