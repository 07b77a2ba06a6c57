package health.portico.core.policy;

/** Whether a clinician may release a result by hand (R23), from the mildest to the strictest. */
public enum ManualRelease {
    ALLOWED,
    /** Only together with a complete attestation: requested by the patient and discussed with them. */
    ATTESTED,
    FORBIDDEN;

    public ManualRelease orStricter(ManualRelease other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
