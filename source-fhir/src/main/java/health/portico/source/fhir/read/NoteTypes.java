package health.portico.source.fhir.read;

import health.portico.api.record.Coding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which documents are notes of clinicians, and which are reports of results. No rule hides a plain document, so only what is known to
 * be one is one; where nobody can tell, a document is a note (R59).
 */
final class NoteTypes {
    private static final String LOINC = "http://loinc.org";
    private static final String CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category";
    private static final Pattern NOTE =
            Pattern.compile("\\b(?:notes?|nota|notas|summary|consult\\w*|progress|evaluation|history)\\b");

    /** Types of notes, LOINC: those of US Core, and the common ones of the document ontology. */
    private static final Set<String> NOTES = Set.of(
            "11488-4", "11504-8", "11506-3", "15507-7", "18761-7", "18842-5", "28570-0", "28655-9", "34101-6",
            "34105-7", "34106-5", "34108-1", "34109-9", "34111-5", "34112-3", "34117-2", "34130-5", "34131-3",
            "34133-9", "34746-8", "34748-4", "51847-2", "51848-0", "57133-1", "68608-9", "75476-2");

    /** Types of plain documents, LOINC: advance directives, powers of attorney, consents, acknowledgements of privacy policies. */
    private static final Set<String> DOCUMENTS =
            Set.of("42348-3", "64298-3", "59284-0", "64293-4", "92664-0", "81334-5", "86533-7", "57016-8");

    /** Types of reports of results, LOINC: laboratory, pathology, imaging. */
    private static final Set<String> RESULTS = Set.of("11502-2", "11526-1", "18748-4");

    private NoteTypes() {}

    static Body.Sort sort(List<Concept> types, List<Concept> categories, Set<String> documents) {
        if (has(types, RESULTS) || has(categories, RESULTS)) {
            return Body.Sort.RESULT;
        }
        boolean note = hasCategory(categories) || has(types, NOTES) || has(categories, NOTES);
        boolean document = has(types, DOCUMENTS) || isOneOf(types, documents);
        return !note && document && !speakOfNotes(types) && !speakOfNotes(categories)
                ? Body.Sort.DOCUMENT
                : Body.Sort.NOTE;
    }

    /** Tell whether a report is a note; one that does not say so is a result. */
    static boolean isNoteReport(Concept code, List<Concept> categories) {
        return hasCategory(categories) || has(categories, NOTES) || has(List.of(code), NOTES);
    }

    private static boolean hasCategory(List<Concept> categories) {
        return categories.stream().anyMatch(c -> c.has(CATEGORY, "clinical-note"));
    }

    private static boolean isOneOf(List<Concept> types, Set<String> documents) {
        return types.stream()
                .flatMap(t -> t.codings().stream())
                .anyMatch(c -> documents.contains(c.system() + "|" + c.code()));
    }

    private static boolean has(List<Concept> concepts, Set<String> codes) {
        return concepts.stream()
                .flatMap(c -> c.codings().stream())
                .anyMatch(c -> c.system().equals(LOINC) && codes.contains(c.code()));
    }

    private static boolean speakOfNotes(List<Concept> concepts) {
        return concepts.stream()
                .flatMap(c ->
                        Stream.concat(Stream.of(c.text()), c.codings().stream().map(Coding::display)))
                .anyMatch(words -> NOTE.matcher(words.toLowerCase(Locale.ROOT)).find());
    }
}
