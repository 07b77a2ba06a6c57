package health.portico.source.fhir.link;

import health.portico.api.record.PractitionerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who cares for a patient: the general practitioners, and whoever met the patient of late. Immutable.
 *
 * @param lastMet when each clinician met the patient last, or will; {@link Instant#MAX} for those who always care
 */
public record CareTeam(Map<PractitionerId, Instant> lastMet) {
    static final CareTeam NOBODY = new CareTeam(Map.of());

    public CareTeam {
        lastMet = Map.copyOf(lastMet);
    }

    CareTeam with(PractitionerId clinician, Instant met) {
        var more = new HashMap<>(lastMet);
        more.merge(clinician, met, (one, other) -> one.isAfter(other) ? one : other);
        return new CareTeam(more);
    }

    /** Return those who have met the patient since then. */
    public Set<PractitionerId> since(Instant moment) {
        return lastMet.entrySet().stream()
                .filter(e -> !e.getValue().isBefore(moment))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Tell whether a clinician has met the patient since then. */
    public boolean has(PractitionerId clinician, Instant moment) {
        return Optional.ofNullable(lastMet.get(clinician))
                .filter(met -> !met.isBefore(moment))
                .isPresent();
    }

    /** How many; no name of anybody. */
    @Override
    public String toString() {
        return "CareTeam[" + lastMet.size() + "]";
    }
}
