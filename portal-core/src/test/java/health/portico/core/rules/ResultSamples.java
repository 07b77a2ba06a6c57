package health.portico.core.rules;

import health.portico.api.record.Answer;
import health.portico.api.record.Attestation;
import health.portico.api.record.Coding;
import health.portico.api.record.Measurement;
import health.portico.api.record.Observation;
import health.portico.api.record.Quantity;
import health.portico.api.record.Release;
import health.portico.api.record.ResultClass;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.api.record.SensitivityLabel;
import health.portico.api.record.Stay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that a fact about a result may have, by names that a table can hold. */
final class ResultSamples {
    /** When the results of the tables were completed, unless told otherwise. */
    static final OffsetDateTime ISSUED = OffsetDateTime.parse("2026-05-10T09:00:00-07:00");

    private ResultSamples() {}

    enum Sorts {
        LABORATORY,
        IMAGING,
        PATHOLOGY,
        OTHER,
        UNKNOWN,
        NONE,
        LABORATORY_AND_IMAGING,
        LABORATORY_AND_UNKNOWN;

        Set<ResultClass> classes() {
            return switch (this) {
                case NONE -> Set.of();
                case LABORATORY_AND_IMAGING -> Set.of(ResultClass.LABORATORY, ResultClass.IMAGING);
                case LABORATORY_AND_UNKNOWN -> Set.of(ResultClass.LABORATORY, ResultClass.UNKNOWN);
                default -> Set.of(ResultClass.valueOf(name()));
            };
        }
    }

    enum StayKind {
        NONE,
        OPEN,
        UNKNOWN,
        LEFT_BEFORE,
        LEFT_AFTER;

        Stay stay() {
            return switch (this) {
                case NONE -> new Stay.None();
                case OPEN -> new Stay.Open();
                case UNKNOWN -> new Stay.Unknown();
                case LEFT_BEFORE -> new Stay.Discharged(ISSUED.minusDays(1));
                case LEFT_AFTER -> new Stay.Discharged(ISSUED.plusDays(3));
            };
        }
    }

    /** What was tested. */
    enum Test {
        SODIUM,
        HIV,
        /** A combined measurement of which one part is an HIV test. */
        HIV_PART,
        /** A code of the hospital alone. */
        LOCAL_CODE,
        /** No code of its own, but parts with known codes: nobody knows what else it is. */
        SODIUM_PART,
        /** A known code, and a part with a code of the hospital alone. */
        LOCAL_PART,
        NONE;

        List<Coding> codes() {
            return switch (this) {
                case SODIUM, HIV_PART, LOCAL_PART -> List.of(Samples.SODIUM);
                case HIV -> List.of(new Coding("https://hospital.example/tests", "H1"), Samples.HIV);
                case LOCAL_CODE -> List.of(new Coding("https://hospital.example/tests", "4711"));
                case SODIUM_PART, NONE -> List.of();
            };
        }

        Measurement measurement() {
            return switch (this) {
                case HIV_PART -> of(Samples.HIV);
                case SODIUM_PART -> of(Samples.SODIUM);
                case LOCAL_PART -> of(new Coding("https://hospital.example/tests", "4711"));
                default -> Samples.NOTHING;
            };
        }

        private static Measurement of(Coding part) {
            var none = Optional.<String>empty();
            var noNumber = Optional.<Quantity>empty();
            var component = new Measurement.Component("", List.of(part), noNumber, none);
            return new Measurement(noNumber, none, noNumber, noNumber, none, none, List.of(component));
        }
    }

    enum Mark {
        NONE,
        TRANSPLANT,
        SENSITIVE,
        HIV_POLICY,
        RESTRICTED_BY_LAW;

        SensitivityLabel[] labels() {
            return switch (this) {
                case NONE -> new SensitivityLabel[0];
                case TRANSPLANT -> new SensitivityLabel[] {Samples.label("transplant")};
                case SENSITIVE -> new SensitivityLabel[] {Samples.label("sensitive-result")};
                case HIV_POLICY ->
                    new SensitivityLabel[] {
                        new SensitivityLabel("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HIV")
                    };
                case RESTRICTED_BY_LAW -> new SensitivityLabel[] {Samples.label("restricted-by-law")};
            };
        }
    }

    enum ByHand {
        NONE,
        PLAIN,
        HALF_ATTESTED,
        ATTESTED,
        /** Before this version was there. */
        EARLY,
        /** At a moment that has not come on the day of the look. */
        LATER;

        Optional<Release> release() {
            return switch (this) {
                case NONE -> Optional.empty();
                case PLAIN -> of(ISSUED.plusHours(2), Attestation.NONE);
                case HALF_ATTESTED -> of(ISSUED.plusHours(2), new Attestation(true, false));
                case ATTESTED -> of(ISSUED.plusHours(2), new Attestation(true, true));
                case EARLY -> of(ISSUED.minusSeconds(1), new Attestation(true, true));
                case LATER -> of(ISSUED.plusDays(300), new Attestation(true, true));
            };
        }

        private static Optional<Release> of(OffsetDateTime at, Attestation attestation) {
            return Optional.of(new Release("account-clinician", at, "asked for", attestation));
        }
    }

    /** A laboratory result of a simple test, completed at a moment in a zone. */
    static Observation issued(String moment, String zone) {
        return result(new ResultFacts(
                ResultStatus.FINAL,
                Optional.of(OffsetDateTime.parse(moment)),
                Set.of(ResultClass.LABORATORY),
                List.of(Samples.SODIUM),
                new Stay.None(),
                ZoneId.of(zone),
                Answer.UNKNOWN,
                Optional.empty()));
    }

    static Observation result(ResultFacts facts) {
        return new Observation(Samples.header(), facts, Samples.NOTHING);
    }
}
