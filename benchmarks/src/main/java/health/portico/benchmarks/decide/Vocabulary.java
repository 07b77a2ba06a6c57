package health.portico.benchmarks.decide;

import health.portico.api.record.Coding;
import java.util.List;

/** The codes that made-up items use. */
record Vocabulary(Codes labels, Codes specialties, Codes departments, Codes tests) {
    /** As {@link Book} names them. */
    static final Vocabulary OF_BOOK = new Vocabulary(
            new Codes(Book.LABELS, List.of()),
            new Codes(Book.SPECIALTIES, List.of()),
            new Codes(Book.DEPARTMENTS, List.of()),
            new Codes(Book.TESTS, List.of()));

    /** As the portal's policy packs name them. */
    static final Vocabulary OF_PACKS = new Vocabulary(
            new Codes("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", List.of("R", "V")),
            new Codes("http://nucc.org/provider-taxonomy", List.of("103T00000X", "103TC0700X")),
            new Codes("http://nucc.org/provider-taxonomy", List.of("103T00000X", "103TC0700X")),
            new Codes("http://loinc.org", List.of("5017-9", "5195-3")));

    /**
     * Codes of one system.
     *
     * @param hiding the first ones, which rules name; the others mean nothing
     */
    record Codes(String system, List<String> hiding) {
        Coding code(int number) {
            return new Coding(system, number < hiding.size() ? hiding.get(number) : "c" + number);
        }
    }
}
