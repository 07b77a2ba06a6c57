package health.portico.source.fhir.read;

import health.portico.api.record.Clinician;

/** What references lead to. The package that links resources implements it. */
@FunctionalInterface
public interface Links {
    /** Return who a reference names; a clinician of whom nothing is known if it leads nowhere. */
    Clinician clinician(Ref ref);
}
