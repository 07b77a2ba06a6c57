package health.portico.source.fhir.read;

import health.portico.api.record.Answer;
import health.portico.api.record.ResultStatus;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads documents, and what reports have in common with them (R58). */
final class NoteReader {
    private static final String HIDDEN = "note-hidden-by-author";
    private static final Pattern LIKE_HIDDEN = Pattern.compile("(?i).*\\b" + HIDDEN + "\\W*");
    private static final Set<String> DRAFT = Set.of("preliminary", "entered-in-error");
    private static final Set<String> UNFINISHED =
            Set.of("registered", "partial", "preliminary", "cancelled", "entered-in-error");

    private NoteReader() {}

    static Body document(Node document, Reading reading) {
        var type = Elements.concept(document.object("type"));
        var types = document.has("type") ? List.of(type) : List.<Concept>of();
        boolean valid = !"entered-in-error".equals(document.text("status"))
                && !DRAFT.contains(Elements.orEmpty(document.text("docStatus")));
        var sort = isHidable(document)
                ? Body.Sort.NOTE
                : NoteTypes.sort(types, Elements.concepts(document, "category"), reading.documentTypes());
        var note = new Body.NoteBody(
                sort,
                valid,
                type.codings(),
                Elements.refs(document, "author", reading),
                hiddenByAuthor(document),
                reading.forms(document.list("content").stream()
                        .map(c -> c.object("attachment"))
                        .toList()));
        var related = Elements.refs(document.object("context"), "related", reading);
        return new Body.DocumentBody(head(document, reading, type), note, status(document), related);
    }

    /** A document counts as complete if nothing says that it is not: none is released as a result but by hand. */
    private static Body.DocumentStatus status(Node document) {
        boolean current = "current".equals(document.text("status"));
        var status =
                switch (Elements.orEmpty(document.text("docStatus"))) {
                    case "", "final" -> current ? ResultStatus.FINAL : ResultStatus.NOT_COMPLETE;
                    case "amended" -> current ? ResultStatus.AMENDED : ResultStatus.NOT_COMPLETE;
                    default -> ResultStatus.UNKNOWN;
                };
        return new Body.DocumentStatus(status, Elements.when(document, "date"));
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
                isHidable(report) || NoteTypes.isNoteReport(code, Elements.concepts(report, "category"))
                        ? Body.Sort.NOTE
                        : Body.Sort.RESULT,
                !UNFINISHED.contains(Elements.orEmpty(report.text("status"))),
                code.codings(),
                Elements.refs(report, "performer", reading),
                hiddenByAuthor(report),
                reading.forms(report.list("presentedForm")));
    }

    /** What an author may hide is a note, whatever else it says of itself (R58.3). */
    private static boolean isHidable(Node document) {
        return !marks(document).isEmpty();
    }

    /** Return the extensions of that name, also under an address that somebody has written otherwise than the portal does. */
    private static List<Node> marks(Node document) {
        if (!document.has("extension")) {
            return List.of();
        }
        return document.list("extension").stream()
                .filter(e -> isLikeHidden(Elements.orEmpty(e.text("url"))))
                .toList();
    }

    static boolean isLikeHidden(String url) {
        return LIKE_HIDDEN.matcher(Codes.trimmed(url)).matches();
    }

    /** No such extension means that nobody hid it; one that cannot be read means that nobody knows. */
    private static Answer hiddenByAuthor(Node note) {
        var marks = marks(note);
        if (marks.isEmpty()) {
            return Answer.NO;
        }
        var said = Elements.extensions(note, HIDDEN);
        return marks.size() == 1 && said.size() == 1 ? hiddenIn(said.get(0)) : Answer.UNKNOWN;
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
