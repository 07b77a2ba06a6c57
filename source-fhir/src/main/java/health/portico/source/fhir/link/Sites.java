package health.portico.source.fhir.link;

import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import java.util.Set;
import java.util.stream.Collectors;

/** Kinds of places that tell no department, since any may be there: hospitals, offices, homes (v3-RoleCode, NUCC). */
final class Sites {
    private static final Set<String> ROLE_CODE =
            Set.of("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "http://hl7.org/fhir/v3/RoleCode");
    private static final Set<String> SITES = Set.of(
            "HOSP", "GACH", "MHSP", "HU", "OF", "PROFF", "MOBL", "AMB", "ACC", "COMM", "PTRES", "SCHOOL", "WORK");

    private static final String NUCC = "http://nucc.org/provider-taxonomy";
    private static final Set<String> NUCC_SITES = Set.of(
            "193200000X",
            "193400000X",
            "261Q00000X",
            "261QM1300X",
            "261QM2500X",
            "281P00000X",
            "281PC2000X",
            "282E00000X",
            "282N00000X",
            "282NC0060X",
            "282NC2000X",
            "282NR1301X",
            "282NW0100X",
            "284300000X",
            "286500000X",
            "2865M2000X");

    private Sites() {}

    /** Return the sorts of a place without those that name a site in each of their codes. */
    static Set<CodeableConcept> without(Set<CodeableConcept> types) {
        return types.stream()
                .filter(type -> !type.codings().stream().allMatch(Sites::isSite))
                .collect(Collectors.toSet());
    }

    private static boolean isSite(Coding coding) {
        return ROLE_CODE.contains(coding.system()) && SITES.contains(coding.code())
                || coding.system().equals(NUCC) && NUCC_SITES.contains(coding.code());
    }
}
