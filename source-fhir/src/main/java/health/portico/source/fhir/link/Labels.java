package health.portico.source.fhir.link;

import health.portico.api.record.SensitivityLabel;
import java.util.Collection;
import java.util.Set;

/**
 * Labels that say of a resource that it is like all the rest. Which label hides what is said by the policy pack; this list only tells
 * for which no rule needs to be asked, so it holds none that a pack could mean.
 */
final class Labels {
    private static final Set<String> CONFIDENTIALITY = Set.of(
            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "http://hl7.org/fhir/v3/Confidentiality");

    /** Unrestricted, low, moderate, normal. */
    private static final Set<String> HARMLESS = Set.of("U", "L", "M", "N");

    private Labels() {}

    static boolean areHarmless(Collection<SensitivityLabel> labels) {
        return labels.stream()
                .allMatch(label -> CONFIDENTIALITY.contains(label.system()) && HARMLESS.contains(label.code()));
    }
}
