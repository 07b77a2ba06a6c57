package health.portico.demodata;

import java.util.List;
import java.util.Optional;

/**
 * One of Synthea's people in the demo hospital. Immutable.
 *
 * @param role what the manifest calls this person
 * @param cohort the run
 * @param given the given name, with Synthea's digits, by which the file is found
 * @param family another family name, so that relatives share one
 * @param age years completed today: the birth date is a token and the whole record moves with it
 * @param inCareOfDoctor whether the doctor of the log-in {@code doctor} is this person's
 */
record Member(
        String role,
        String cohort,
        String given,
        Optional<String> family,
        Optional<Integer> age,
        boolean inCareOfDoctor) {

    static final List<Member> CAST = List.of(
            named("patient", "adults", "Lecia978", true),
            new Member("proxy", "adults", "Bobbie849", Optional.of("Sanford"), Optional.empty(), true),
            new Member("teen", "fifteen", "Melvin857", Optional.empty(), Optional.of(15), false),
            new Member("turning18", "eighteen", "Loyd638", Optional.empty(), Optional.of(18), true),
            new Member("child", "eight", "Nova124", Optional.of("Sanford"), Optional.of(8), false),
            named("elderly", "adults", "Esteban536", true),
            named("patient-07", "adults", "Vonda514", false),
            named("patient-08", "adults", "Silva841", true),
            named("patient-09", "adults", "Eloisa55", false),
            named("patient-10", "adults", "Georgann131", false),
            named("patient-11", "adults", "Susana117", false),
            named("patient-12", "adults", "Leonardo412", true),
            named("patient-13", "adults", "Xavier983", false),
            named("patient-14", "adults", "Blaine377", false));

    private static Member named(String role, String cohort, String given, boolean inCareOfDoctor) {
        return new Member(role, cohort, given, Optional.empty(), Optional.empty(), inCareOfDoctor);
    }
}
