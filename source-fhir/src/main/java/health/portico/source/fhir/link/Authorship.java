package health.portico.source.fhir.link;

import health.portico.api.record.Answer;
import health.portico.api.record.Classification;
import health.portico.api.record.Clinician;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Who wrote a note. Several clinicians are one author: the first gives the name, the facts are the strictest of all (R58, R59). */
final class Authorship {
    private final Clinicians clinicians;

    Authorship(Clinicians clinicians) {
        this.clinicians = clinicians;
    }

    /** Return the author of a note with all of its copies. */
    Clinician of(List<Member> copies) {
        var authors = new ArrayList<Clinician>();
        for (var copy : copies) {
            for (Ref ref : Copies.note(copy).authors()) {
                add(ref, copy.resource().place(), authors);
            }
        }
        return authors.isEmpty() ? Clinician.UNKNOWN : together(authors);
    }

    private void add(Ref ref, Place from, List<Clinician> authors) {
        if (clinicians.mayBeClinician(ref, from)) {
            var author = clinicians.of(ref, from);
            if (!authors.contains(author)) {
                authors.add(author);
            }
        }
    }

    private static Clinician together(List<Clinician> authors) {
        var first = authors.get(0);
        if (authors.size() == 1) {
            return first;
        }
        return new Clinician(first.id(), first.name(), participation(authors), specialties(authors));
    }

    private static Answer participation(List<Clinician> authors) {
        return strictest(authors.stream().map(Clinician::participation).toList(), Answer.NO, Answer.YES);
    }

    /** Return the strict answer if anybody gives it, else unknown if anybody does, else the lenient one. */
    static Answer strictest(List<Answer> answers, Answer strict, Answer lenient) {
        if (answers.contains(strict)) {
            return strict;
        }
        return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : lenient;
    }

    /** If nothing is known of one of them, nothing is known of all. */
    private static Classification specialties(List<Clinician> authors) {
        var all = new HashSet<CodeableConcept>();
        var hints = new HashSet<Coding>();
        for (var author : authors) {
            if (author.specialties().concepts().isEmpty()) {
                return Classification.UNKNOWN;
            }
            all.addAll(author.specialties().concepts());
            hints.addAll(author.specialties().hints());
        }
        return new Classification(all, hints);
    }
}
