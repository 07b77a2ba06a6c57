package health.portico.source.fhir.link;

import health.portico.api.record.PatientId;
import health.portico.source.fhir.read.Body.ObservationBody;
import health.portico.source.fhir.read.Names;
import health.portico.source.fhir.read.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which observations a report may mean by a name that leads nowhere: those that bear the identifier, else those of the same visit.
 * What the report says of its members holds for all of them, since nobody can tell for which it does not. Not thread-safe.
 */
final class Suspects {
    private final Index index;
    private final Map<PatientId, List<Member>> observations = new HashMap<>();
    private final Map<String, List<Member>> byIdentifier = new HashMap<>();

    Suspects(Index index, Collection<Member> members) {
        this.index = index;
        for (var member : members) {
            if (member.item() instanceof ObservationBody && member.patient() != null) {
                observations
                        .computeIfAbsent(member.patient(), k -> new ArrayList<>())
                        .add(member);
                for (String identifier : member.resource().identifiers()) {
                    byIdentifier
                            .computeIfAbsent(identifier, k -> new ArrayList<>())
                            .add(member);
                }
            }
        }
    }

    /** Return whom a holder may mean by a reference that leads nowhere; nobody if it says an id, which nobody bears. */
    List<Member> of(Member holder, Ref ref) {
        if (holder.patient() == null || Names.isRelative(ref.reference())) {
            return List.of();
        }
        var bearers = byIdentifier.getOrDefault(String.valueOf(ref.identifier()), List.of()).stream()
                .filter(holder::mayShareRecordWith)
                .toList();
        return bearers.isEmpty() ? ofVisit(holder) : bearers;
    }

    private List<Member> ofVisit(Member holder) {
        var visits = visits(holder);
        return observations.getOrDefault(holder.patient(), List.of()).stream()
                .filter(o -> mayMeet(visits, visits(o)))
                .toList();
    }

    private static boolean mayMeet(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private Set<String> visits(Member member) {
        var visits = new HashSet<String>();
        for (Ref ref : member.item().head().encounters()) {
            var visit =
                    index.find(ref, member.resource().place(), Types.ENCOUNTER).resource();
            if (visit != null) {
                visits.add(visit.key());
            }
        }
        return visits;
    }

    /** Return the observations that bear an identifier of one of these values. */
    List<Member> bearing(Set<String> values) {
        return byIdentifier.entrySet().stream()
                .filter(e -> values.contains(e.getKey().substring(e.getKey().indexOf('|') + 1)))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }
}
