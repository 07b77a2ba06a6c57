package health.portico.source.fhir;

import health.portico.api.host.PortalClock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;

/**
 * How an export is read. Immutable.
 *
 * @param zone the zone of facilities that name none
 * @param clock the portal's; it says how long ago a visit was
 * @param careLookBack how long after a visit or appointment its clinicians have the patient in their care
 * @param documentTypes types of documents that are no notes, {@code system|code}, beside those that the source knows: no rule hides a
 *     document of such a type
 * @since 0.1
 */
public record FhirSettings(ZoneId zone, PortalClock clock, Period careLookBack, Set<String> documentTypes) {
    /** As long as a recent visit makes somebody a recipient of messages (R49). */
    private static final Period CARE_LOOK_BACK = Period.ofMonths(36);

    public FhirSettings {
        documentTypes = Set.copyOf(documentTypes);
        if (documentTypes.stream().anyMatch(type -> type.indexOf('|') < 1)) {
            throw new IllegalArgumentException("a type of document is written system|code");
        }
        if (careLookBack.isNegative()) {
            throw new IllegalArgumentException("the look-back on care is negative");
        }
    }

    /** Return settings that read as the reference page says. */
    public static FhirSettings of(ZoneId zone, PortalClock clock) {
        return new FhirSettings(zone, clock, CARE_LOOK_BACK, Set.of());
    }

    public FhirSettings withCareLookBack(Period other) {
        return new FhirSettings(zone, clock, other, documentTypes);
    }

    public FhirSettings withDocumentTypes(Set<String> other) {
        return new FhirSettings(zone, clock, careLookBack, other);
    }

    /** Return the moment since which a contact is recent. */
    Instant recentSince() {
        return clock.clock().instant().atZone(zone).minus(careLookBack).toInstant();
    }
}
