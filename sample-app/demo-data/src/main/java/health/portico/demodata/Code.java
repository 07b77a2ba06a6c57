package health.portico.demodata;

/** A coding: the system's URI, the code, and what it is called. */
record Code(String system, String code, String display) {
    static Code loinc(String code, String display) {
        return new Code("http://loinc.org", code, display);
    }

    static Code snomed(String code, String display) {
        return new Code("http://snomed.info/sct", code, display);
    }

    static Code rxnorm(String code, String display) {
        return new Code("http://www.nlm.nih.gov/research/umls/rxnorm", code, display);
    }

    /** A specialty of the NUCC provider taxonomy. */
    static Code nucc(String code, String display) {
        return new Code("http://nucc.org/provider-taxonomy", code, display);
    }

    /** A department, by HL7's example code system. */
    static Code department(String code, String display) {
        return new Code("http://terminology.hl7.org/CodeSystem/service-type", code, display);
    }

    /** A label of the portal's own code system. */
    static Code sensitivity(String code, String display) {
        return new Code("https://portico.health/fhir/CodeSystem/sensitivity", code, display);
    }

    static Code observationCategory(String code) {
        return new Code("http://terminology.hl7.org/CodeSystem/observation-category", code, code);
    }

    /** A section of diagnostic services, HL7 v2 table 0074. */
    static Code reportCategory(String code) {
        return new Code("http://terminology.hl7.org/CodeSystem/v2-0074", code, code);
    }
}
