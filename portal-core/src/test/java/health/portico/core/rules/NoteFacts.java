package health.portico.core.rules;

import static health.portico.core.rules.Samples.label;

import health.portico.api.record.Answer;
import health.portico.api.record.Classification;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coding;
import health.portico.api.record.EncounterClass;
import health.portico.api.record.SensitivityLabel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The values that a fact about a note may have, by names that a table can hold. */
final class NoteFacts {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final Coding LOCAL = new Coding("https://hospital.example/codes", "4711");
    private static final Coding DEGREE_MD = new Coding("http://terminology.hl7.org/CodeSystem/v2-0360", "MD");
    private static final Coding PROVIDER =
            new Coding("http://terminology.hl7.org/CodeSystem/organization-type", "prov");

    private NoteFacts() {}

    private static Classification of(CodeableConcept... concepts) {
        return new Classification(Set.of(concepts), Set.of());
    }

    private static CodeableConcept concept(Coding... codes) {
        return new CodeableConcept(Set.of(codes));
    }

    private static Coding nucc(String code) {
        return new Coding(Samples.NUCC, code);
    }

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
        RESTRICTED,
        /** A label of the hospital alone: nobody knows what it means. */
        LOCAL_CODE;

        SensitivityLabel[] labels() {
            return switch (this) {
                case NONE -> new SensitivityLabel[0];
                case OTHER -> new SensitivityLabel[] {confidentiality("N")};
                case TRANSPLANT -> new SensitivityLabel[] {confidentiality("N"), label("transplant")};
                case RESTRICTED -> new SensitivityLabel[] {confidentiality("R")};
                case LOCAL_CODE ->
                    new SensitivityLabel[] {
                        confidentiality("N"), new SensitivityLabel("https://hospital.example/labels", "7")
                    };
            };
        }

        boolean hides() {
            return this != NONE && this != OTHER;
        }

        private static SensitivityLabel confidentiality(String code) {
            return new SensitivityLabel("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code);
        }
    }

    enum Specialty {
        FAMILY,
        /** Of SNOMED CT, whose other codes nobody knows. */
        SNOMED_CARDIOLOGY,
        /** One specialty, in the hospital's code and in one that is known. */
        FAMILY_TRANSLATED,
        /** A degree beside a known specialty. */
        FAMILY_WITH_DEGREE,
        PSYCHIATRY,
        PSYCHOLOGY,
        BOTH,
        /** One specialty, in the hospital's code and in one that hides. */
        PSYCHIATRY_TRANSLATED,
        FAMILY_WITH_PSYCHOLOGY_DEGREE,
        /** Two specialties, of which nobody knows the other. */
        FAMILY_AND_LOCAL_CODE,
        FAMILY_AND_WORDS,
        SNOMED_UNLISTED,
        LOCAL_CODE,
        DEGREE,
        NONE;

        Classification sorts() {
            return switch (this) {
                case FAMILY -> of(concept(Samples.FAMILY_MEDICINE));
                case SNOMED_CARDIOLOGY -> of(concept(new Coding(SNOMED, "394579002")));
                case FAMILY_TRANSLATED -> of(concept(LOCAL, Samples.FAMILY_MEDICINE));
                case FAMILY_WITH_DEGREE ->
                    new Classification(Set.of(concept(Samples.FAMILY_MEDICINE)), Set.of(DEGREE_MD));
                case PSYCHIATRY -> of(concept(nucc("2084P0800X")));
                case PSYCHOLOGY -> of(concept(nucc("103T00000X")));
                case BOTH -> of(concept(Samples.FAMILY_MEDICINE), concept(nucc("103TC0700X")));
                case PSYCHIATRY_TRANSLATED -> of(concept(LOCAL, nucc("2084P0800X")));
                case FAMILY_WITH_PSYCHOLOGY_DEGREE ->
                    new Classification(Set.of(concept(Samples.FAMILY_MEDICINE)), Set.of(DEGREE_MD, nucc("103T00000X")));
                case FAMILY_AND_LOCAL_CODE -> of(concept(Samples.FAMILY_MEDICINE), concept(LOCAL));
                case FAMILY_AND_WORDS -> of(concept(Samples.FAMILY_MEDICINE), concept());
                case SNOMED_UNLISTED -> of(concept(new Coding(SNOMED, "394733009")));
                case LOCAL_CODE -> of(concept(LOCAL));
                case DEGREE -> new Classification(Set.of(), Set.of(DEGREE_MD, Samples.FAMILY_MEDICINE));
                case NONE -> Classification.UNKNOWN;
            };
        }

        boolean hides() {
            return switch (this) {
                case FAMILY, SNOMED_CARDIOLOGY, FAMILY_TRANSLATED, FAMILY_WITH_DEGREE -> false;
                default -> true;
            };
        }
    }

    enum Place {
        PRIMARY_CARE,
        /** One department, in the hospital's code and in one that is known. */
        PRIMARY_CARE_TRANSLATED,
        PRIMARY_CARE_IN_HOSPITAL,
        PSYCHIATRY,
        PSYCHOLOGY,
        /** A department that calls itself after the clinicians in it. */
        PSYCHIATRIC_NURSES,
        PRIMARY_CARE_IN_PSYCHIATRIC_HOSPITAL,
        /** Two departments, of which nobody knows the other. */
        PRIMARY_CARE_AND_LOCAL_CODE,
        SNOMED_UNLISTED,
        LOCAL_CODE,
        HOSPITAL,
        NONE;

        Classification sorts() {
            var primaryCare = concept(Samples.GENERAL_PRACTICE);
            return switch (this) {
                case PRIMARY_CARE -> of(primaryCare);
                case PRIMARY_CARE_TRANSLATED -> of(concept(LOCAL, Samples.GENERAL_PRACTICE));
                case PRIMARY_CARE_IN_HOSPITAL -> new Classification(Set.of(primaryCare), Set.of(PROVIDER, LOCAL));
                case PSYCHIATRY -> of(concept(new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "PSY")));
                case PSYCHOLOGY -> of(concept(new Coding(Samples.SERVICE_TYPE, "142")));
                case PSYCHIATRIC_NURSES -> of(concept(nucc("163WP0808X")));
                case PRIMARY_CARE_IN_PSYCHIATRIC_HOSPITAL ->
                    new Classification(Set.of(primaryCare), Set.of(PROVIDER, nucc("283Q00000X")));
                case PRIMARY_CARE_AND_LOCAL_CODE -> of(primaryCare, concept(LOCAL));
                case SNOMED_UNLISTED -> of(concept(new Coding(SNOMED, "394733009")));
                case LOCAL_CODE -> of(concept(LOCAL));
                case HOSPITAL -> new Classification(Set.of(), Set.of(PROVIDER, Samples.GENERAL_PRACTICE));
                case NONE -> Classification.UNKNOWN;
            };
        }

        boolean hides() {
            return switch (this) {
                case PRIMARY_CARE, PRIMARY_CARE_TRANSLATED, PRIMARY_CARE_IN_HOSPITAL -> false;
                default -> true;
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
