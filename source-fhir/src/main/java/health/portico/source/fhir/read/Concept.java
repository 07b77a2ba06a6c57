package health.portico.source.fhir.read;

import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import java.util.List;
import java.util.Set;

/**
 * A notion in words and in codes (FHIR datatype CodeableConcept).
 *
 * @param text the words, empty if there are none
 * @param codings the codes, without those that name no code
 */
public record Concept(String text, List<Coding> codings) {
    public static final Concept NONE = new Concept("", List.of());

    /** Return words for a reader: the text, else what a code is called, else the code, else what is given. */
    public String words(String otherwise) {
        if (!text.isEmpty()) {
            return text;
        }
        for (var coding : codings) {
            if (!coding.display().isEmpty()) {
                return coding.display();
            }
        }
        return codings.isEmpty() ? otherwise : codings.get(0).code();
    }

    /** Return the concept without its words. */
    public CodeableConcept coded() {
        return new CodeableConcept(Set.copyOf(codings));
    }

    /** Tell whether one of the codes is this one. */
    public boolean has(String system, String code) {
        return codings.stream()
                .anyMatch(c -> c.system().equals(system) && c.code().equals(code));
    }
}
