package health.portico.core.rules;

import static health.portico.core.rules.Samples.label;

import health.portico.api.record.Answer;
import health.portico.api.record.Coding;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.SensitivityLabel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The values that a fact about a note may have, by names that a table can hold. */
final class NoteFacts {
    private NoteFacts() {}

    record Visit(EncounterClass kind, Answer scheduled) {
        static List<Visit> all() {
            return Stream.of(EncounterClass.values())
                    .flatMap(k -> Stream.of(Answer.values()).map(s -> new Visit(k, s)))
                    .toList();
        }

        boolean shown() {
            return scheduled == Answer.YES
                    && (kind == EncounterClass.OFFICE || kind == EncounterClass.VIDEO || kind == EncounterClass.HOME);
        }
    }

    enum Label {
        NONE,
        OTHER,
        TRANSPLANT,
        RESTRICTED;

        SensitivityLabel[] labels() {
            return switch (this) {
                case NONE -> new SensitivityLabel[0];
                case OTHER -> new SensitivityLabel[] {confidentiality("N")};
                case TRANSPLANT -> new SensitivityLabel[] {confidentiality("N"), label("transplant")};
                case RESTRICTED -> new SensitivityLabel[] {confidentiality("R")};
            };
        }

        private static SensitivityLabel confidentiality(String code) {
            return new SensitivityLabel("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code);
        }
    }

    enum Specialty {
        FAMILY,
        PSYCHIATRY,
        PSYCHOLOGY,
        BOTH,
        LOCAL_CODE,
        NONE;

        Set<Coding> codes() {
            return switch (this) {
                case FAMILY -> Set.of(Samples.FAMILY_MEDICINE);
                case PSYCHIATRY -> Set.of(new Coding(Samples.NUCC, "2084P0800X"));
                case PSYCHOLOGY -> Set.of(new Coding(Samples.NUCC, "103T00000X"));
                case BOTH -> Set.of(Samples.FAMILY_MEDICINE, new Coding(Samples.NUCC, "103TC0700X"));
                case LOCAL_CODE -> Set.of(new Coding("https://hospital.example/specialties", "FAM"));
                case NONE -> Set.of();
            };
        }
    }

    enum Place {
        PRIMARY_CARE,
        PSYCHIATRY,
        PSYCHOLOGY,
        LOCAL_CODE,
        NONE;

        Set<Coding> codes() {
            return switch (this) {
                case PRIMARY_CARE -> Set.of(Samples.GENERAL_PRACTICE);
                case PSYCHIATRY -> Set.of(new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "PSY"));
                case PSYCHOLOGY -> Set.of(new Coding(Samples.SERVICE_TYPE, "142"));
                case LOCAL_CODE -> Set.of(new Coding("https://hospital.example/departments", "4711"));
                case NONE -> Set.of();
            };
        }
    }

    enum Age {
        ADULT,
        MINOR,
        UNKNOWN;

        Viewers viewers() {
            return switch (this) {
                case ADULT -> Viewers.ADULT;
                case MINOR -> Viewers.ADULT.bornOn("2012-03-14");
                case UNKNOWN -> Viewers.ADULT.bornOn("");
            };
        }
    }
}
