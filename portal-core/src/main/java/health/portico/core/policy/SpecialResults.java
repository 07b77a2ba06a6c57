package health.portico.core.policy;

import health.portico.api.record.Measurement.Component;
import health.portico.api.record.Observation;
import health.portico.api.record.Result;
import health.portico.api.record.ResultClass;
import java.util.List;
import java.util.Set;

/**
 * A group of results that are never released automatically, told by the test and never by its outcome: a list in which only positive
 * results were missing would tell. Immutable.
 *
 * @param name for readers of the pack, for instance {@code hiv}
 * @param codes tests; those of the parts of a combined measurement count as well
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
        return labels.hasAny(result.labels()) || hasClass(result) || hasCode(result);
    }

    /** Tell whether a result belongs to this group, or nobody can say that it does not. */
    public boolean mayHave(Result result) {
        return has(result) || testIsUnknown(result) || (!classes.isEmpty() && ResultPolicy.classIsUnknown(result));
    }

    /**
     * Tell whether this group names tests and the result does not say in their code systems what was tested, as a whole and in each of
     * its parts.
     */
    public boolean testIsUnknown(Result result) {
        if (codes.isEmpty()) {
            return false;
        }
        if (codes.tellsNothing(result.facts().codes())) {
            return true;
        }
        for (Component part : parts(result)) {
            if (codes.tellsNothing(part.codes())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasClass(Result result) {
        for (ResultClass sort : result.facts().classes()) {
            if (classes.contains(sort)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCode(Result result) {
        if (codes.hasAny(result.facts().codes())) {
            return true;
        }
        for (Component part : parts(result)) {
            if (codes.hasAny(part.codes())) {
                return true;
            }
        }
        return false;
    }

    private static List<Component> parts(Result result) {
        return result instanceof Observation observation
                ? observation.measurement().components()
                : List.of();
    }
}
