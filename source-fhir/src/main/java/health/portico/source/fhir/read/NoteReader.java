package health.portico.source.fhir.read;

import health.portico.api.record.Answer;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads documents, and what reports have in common with them (R58). */
final class NoteReader {
    private static final Set<String> DRAFT = Set.of("preliminary", "entered-in-error");
    private static final Set<String> UNFINISHED =
            Set.of("registered", "partial", "preliminary", "cancelled", "entered-in-error");

    private NoteReader() {}

    static Body document(Node document, Reading reading) {
        var type = Elements.concept(document.object("type"));
        var types = document.has("type") ? List.of(type) : List.<Concept>of();
        boolean valid = !"entered-in-error".equals(document.text("status"))
                && !DRAFT.contains(Elements.orEmpty(document.text("docStatus")));
        var note = new Body.NoteBody(
                NoteTypes.isNote(types, Elements.concepts(document, "category")),
                valid,
                type.codings(),
                Elements.refs(document, "author", reading),
                hiddenByAuthor(document),
                reading.forms(document.list("content").stream()
                        .map(c -> c.object("attachment"))
                        .toList()));
        return new Body.DocumentBody(head(document, reading, type), note);
    }

    private static Head head(Node document, Reading reading, Concept type) {
        var context = document.object("context");
        var relations = new ArrayList<Relation>();
        relations.addAll(Elements.relations("related", Elements.refs(context, "related", reading)));
        relations.addAll(Elements.relations("related", Elements.refs(document, "relatesTo", "target", reading)));
        String title = type.words(Elements.orEmpty(document.text("description")));
        return new Head(
                reading.ref(document, "subject"),
                Elements.refs(context, "encounter", reading),
                Elements.labels(document),
                title.isEmpty() ? "Document" : title,
                Elements.first(Elements.when(document, "date"), Elements.when(context.object("period"), "start")),
                relations);
    }

    static Body.NoteBody ofReport(Node report, Reading reading, Concept code) {
        return new Body.NoteBody(
                NoteTypes.isNoteReport(code, Elements.concepts(report, "category")),
                !UNFINISHED.contains(Elements.orEmpty(report.text("status"))),
                code.codings(),
                Elements.refs(report, "performer", reading),
                hiddenByAuthor(report),
                reading.forms(report.list("presentedForm")));
    }

    /** No such extension means that nobody hid it; one that cannot be read means that nobody knows. */
    private static Answer hiddenByAuthor(Node note) {
        var said = Elements.extensions(note, "note-hidden-by-author");
        if (said.isEmpty()) {
            return Answer.NO;
        }
        return said.size() == 1 ? hiddenIn(said.get(0)) : Answer.UNKNOWN;
    }

    private static Answer hiddenIn(Node extension) {
        try {
            Boolean hidden = extension.truth("valueBoolean");
            return hidden == null ? Answer.UNKNOWN : Answer.of(hidden);
        } catch (Unreadable e) {
            return Answer.UNKNOWN;
        }
    }
}
