package health.portico.core.policy;

import health.portico.api.record.Coding;
import health.portico.api.record.Observation;
import health.portico.api.record.Result;
import health.portico.api.record.ResultClass;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A group of results that are never released automatically, told by the test and never by its outcome: a list in which only positive
 * results were missing would tell. Immutable.
 *
 * @param name for readers of the pack, for instance {@code hiv-antibody}
 * @param codes tests, LOINC; parts of a combined measurement count as well
 * @param labels security labels
 * @param classes whole sorts of results
 * @param manual whether a clinician may release them by hand
 */
public record SpecialResults(
        String name, CodeSet codes, CodeSet labels, Set<ResultClass> classes, ManualRelease manual) {
    public SpecialResults {
        classes = Set.copyOf(classes);
    }

    /** Tell whether a result belongs to this group for sure. */
    public boolean has(Result result) {
        return labels.hasAnyLabel(result.labels())
                || codes.hasAny(codesOf(result))
                || result.facts().classes().stream().anyMatch(classes::contains);
    }

    /** Tell whether a result belongs to this group or nobody can say that it does not. */
    public boolean mayHave(Result result) {
        return has(result) || testIsUnknown(result) || (!classes.isEmpty() && ResultPolicy.classIsUnknown(result));
    }

    /** Tell whether this group names tests and the result does not say in their code systems what was tested. */
    boolean testIsUnknown(Result result) {
        return !codes.isEmpty() && codes.tellsNothing(codesOf(result));
    }

    private static Collection<Coding> codesOf(Result result) {
        if (result instanceof Observation observation) {
            return Stream.concat(
                            observation.facts().codes().stream(),
                            observation.measurement().components().stream().flatMap(part -> part.codes().stream()))
                    .toList();
        }
        return result.facts().codes();
    }
}
