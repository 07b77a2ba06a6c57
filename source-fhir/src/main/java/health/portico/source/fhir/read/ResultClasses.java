package health.portico.source.fhir.read;

import health.portico.api.record.ResultClass;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sorts of result the categories of an observation or report name (R25). */
final class ResultClasses {
    private static final Set<String> OBSERVATION_CATEGORY = Set.of(
            "http://terminology.hl7.org/CodeSystem/observation-category", "http://hl7.org/fhir/observation-category");
    private static final Set<String> SECTION =
            Set.of("http://terminology.hl7.org/CodeSystem/v2-0074", "http://hl7.org/fhir/v2/0074");
    private static final Set<String> LOINC = Set.of("http://loinc.org");

    /** The laboratory and those of its sections whose results are like any other's; genetics and toxicology are not. */
    private static final Set<String> LABORATORY =
            Set.of("LAB", "BG", "BLB", "CH", "HM", "IMM", "MB", "MCB", "MYC", "PAR", "SR", "URN", "VR");

    private static final Set<String> IMAGING =
            Set.of("RAD", "IMG", "CT", "CUS", "NMR", "NMS", "OUS", "RUS", "VUS", "XRC");
    private static final Set<String> PATHOLOGY = Set.of("PAT", "SP", "CP");

    /** The categories of US Core for reports that are read as a whole, laboratory studies and diagnostic imaging. */
    private static final Map<String, ResultClass> PARTS = Map.of(
            "26436-6", ResultClass.LABORATORY,
            "18748-4", ResultClass.IMAGING,
            "LP29684-5", ResultClass.IMAGING,
            "LP7839-6", ResultClass.PATHOLOGY,
            "LP29708-2", ResultClass.OTHER);

    /** Systems of which another code beside a vital sign's says that it is a result too. */
    private static final Set<String> US_CORE = Set.of(
            "http://hl7.org/fhir/us/core/CodeSystem/us-core-category",
            "http://hl7.org/fhir/us/core/CodeSystem/us-core-observation-category");

    private static final String VITAL = "vital-signs";
    private static final Set<String> LISTED = Set.of("laboratory", "imaging", "procedure");

    private ResultClasses() {}

    /** Return the sorts; empty if there is no category. */
    static Set<ResultClass> of(List<Concept> categories) {
        var classes = EnumSet.noneOf(ResultClass.class);
        for (var category : categories) {
            var named = of(category);
            classes.addAll(named.isEmpty() ? Set.of(ResultClass.UNKNOWN) : named);
        }
        return classes;
    }

    /** Return the sorts that one category names; none if no code of it is known: it may be any (R59). */
    private static Set<ResultClass> of(Concept category) {
        var classes = EnumSet.noneOf(ResultClass.class);
        for (var coding : category.codings()) {
            if (OBSERVATION_CATEGORY.contains(coding.system())) {
                classes.add(ofObservation(coding.code()));
            } else if (SECTION.contains(coding.system())) {
                classes.add(ofSection(coding.code()));
            } else if (US_CORE.contains(coding.system())) {
                classes.add(ResultClass.OTHER);
            } else if (LOINC.contains(coding.system()) && PARTS.containsKey(coding.code())) {
                classes.add(PARTS.get(coding.code()));
            }
        }
        return classes;
    }

    /** Tell where an observation is listed that no report names. */
    static Body.Listing listing(List<Concept> categories) {
        var codes = codes(categories, OBSERVATION_CATEGORY);
        if (codes.contains(VITAL)) {
            return areVital(categories) ? Body.Listing.VITALS : Body.Listing.RESULTS;
        }
        if (codes.isEmpty() || codes.stream().anyMatch(LISTED::contains)) {
            return Body.Listing.RESULTS;
        }
        return Body.Listing.NOWHERE;
    }

    /** Tell whether each category says that it is a vital sign, and none says anything else; a local translation does no harm. */
    private static boolean areVital(List<Concept> categories) {
        var sorts = codes(categories, SECTION);
        sorts.addAll(codes(categories, LOINC));
        sorts.addAll(codes(categories, US_CORE));
        return sorts.isEmpty()
                && codes(categories, OBSERVATION_CATEGORY).size() == 1
                && categories.stream()
                        .allMatch(c -> codes(List.of(c), OBSERVATION_CATEGORY).contains(VITAL));
    }

    private static ResultClass ofObservation(String code) {
        return switch (code) {
            case "laboratory" -> ResultClass.LABORATORY;
            case "imaging" -> ResultClass.IMAGING;
            default -> ResultClass.OTHER;
        };
    }

    private static ResultClass ofSection(String code) {
        if (LABORATORY.contains(code)) {
            return ResultClass.LABORATORY;
        }
        if (IMAGING.contains(code)) {
            return ResultClass.IMAGING;
        }
        return PATHOLOGY.contains(code) ? ResultClass.PATHOLOGY : ResultClass.OTHER;
    }

    private static Set<String> codes(List<Concept> categories, Set<String> systems) {
        var codes = new HashSet<String>();
        for (var category : categories) {
            for (var coding : category.codings()) {
                if (systems.contains(coding.system())) {
                    codes.add(coding.code());
                }
            }
        }
        return codes;
    }
}
