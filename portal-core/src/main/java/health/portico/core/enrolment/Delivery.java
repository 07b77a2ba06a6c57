package health.portico.core.enrolment;

/** How an activation reaches the patient. */
public enum Delivery {
    /** As a code on paper, handed over in person (R3). */
    PRINT,
    /** As a link in a letter to the address on file (R2). */
    EMAIL
}
