package health.portico.core.sharing;

/**
 * What is kept of a code: keyed hashes alone (S3). Immutable.
 *
 * @param selector of the part that finds it
 * @param code of the whole
 * @param birthDate of the patient's birth date together with the code
 */
public record Secrets(String selector, String code, String birthDate) {
    @Override
    public String toString() {
        return "Secrets";
    }
}
