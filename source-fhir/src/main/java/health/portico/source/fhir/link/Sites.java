package health.portico.source.fhir.link;

import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of places that tell no department, since any may be there: hospitals, offices, homes (v3-RoleCode). */
final class Sites {
    private static final Set<String> ROLE_CODE =
            Set.of("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "http://hl7.org/fhir/v3/RoleCode");
    private static final Set<String> SITES = Set.of(
            "HOSP", "GACH", "MHSP", "HU", "OF", "PROFF", "MOBL", "AMB", "ACC", "COMM", "PTRES", "SCHOOL", "WORK");

    private Sites() {}

    /** Return the sorts of a place without those that name a site in each of their codes. */
    static Set<CodeableConcept> without(Set<CodeableConcept> types) {
        return types.stream()
                .filter(type -> !type.codings().stream().allMatch(Sites::isSite))
                .collect(Collectors.toSet());
    }

    private static boolean isSite(Coding coding) {
        return ROLE_CODE.contains(coding.system()) && SITES.contains(coding.code());
    }
}
