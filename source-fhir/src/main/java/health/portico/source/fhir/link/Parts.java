package health.portico.source.fhir.link;

import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.source.fhir.read.Body.Listing;
import health.portico.source.fhir.read.Body.ObservationBody;
import health.portico.source.fhir.read.Body.ReportBody;
import health.portico.source.fhir.read.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Out of what results are made: the members of reports and panels, what was derived from what, to the last. Whoever may not see a part
 * shall not read of it in the whole, so a part that leads nowhere is kept as one that nobody sees (R22, R40).
 */
final class Parts {
    private final Family family;

    Parts(Family family) {
        this.family = family;
    }

    /**
     * A part.
     *
     * @param role what it is to the whole
     * @param member nobody if it is not in the record
     */
    private record Part(String role, @Nullable Member member) {
        ItemReference as(String otherRole, Function<Member, ItemId> ids) {
            return new ItemReference(otherRole, member == null ? Ids.MISSING_RESULT : ids.apply(member));
        }
    }

    /**
     * Return references to all parts, and to theirs: those of a report are all its results.
     *
     * @param ids under what items are shown
     */
    Set<ItemReference> of(Member whole, Function<Member, ItemId> ids) {
        var parts = new ArrayList<>(direct(whole));
        var seen = new HashSet<Member>(Set.of(whole));
        var references = new LinkedHashSet<ItemReference>();
        boolean report = whole.item() instanceof ReportBody;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.member() == null || seen.add(part.member())) {
                references.add(part.as(report ? ItemReference.RESULT : part.role(), ids));
                if (part.member() != null) {
                    parts.addAll(direct(part.member()));
                }
            }
        }
        return references;
    }

    private List<Part> direct(Member whole) {
        var parts = new ArrayList<Part>();
        if (whole.item() instanceof ReportBody report) {
            add(whole, report.results(), ItemReference.RESULT, parts);
        }
        if (whole.item() instanceof ObservationBody observation) {
            add(whole, observation.members(), ItemReference.MEMBER, parts);
            add(whole, observation.sources(), ItemReference.SOURCE, parts);
        }
        return parts;
    }

    private void add(Member whole, List<Ref> refs, String role, List<Part> parts) {
        boolean source = role.equals(ItemReference.SOURCE);
        for (Ref ref : refs) {
            var member = family.member(ref, whole, source ? Types.ITEM : Types.OBSERVATION);
            boolean result = role.equals(ItemReference.RESULT);
            if (member != null || result || !ref.excludes(Types.ITEM)) {
                parts.add(new Part(role, member));
            }
        }
    }

    /** Tell whether an observation is a vital sign and nothing more: no rule hides those. */
    boolean areVital(Member observation) {
        return isVital(observation, new HashSet<>());
    }

    private boolean isVital(Member member, Set<Member> seen) {
        if (!seen.add(member)) {
            return true;
        }
        return member.item() instanceof ObservationBody body
                && body.listing() == Listing.VITALS
                && body.result().status().isComplete()
                && member.reports().isEmpty()
                && !member.isLabelled()
                && direct(member).stream().allMatch(p -> p.member() != null && isVital(p.member(), seen));
    }
}
