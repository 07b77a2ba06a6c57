package health.portico.core.enrolment;

/**
 * What is kept of a code or of a link's token: hashes alone (S15). Immutable.
 *
 * @param secret of the code, keyed, or of the token
 * @param birthDate of the patient's birth date together with it, keyed
 */
public record ActivationSecrets(String secret, String birthDate) {
    @Override
    public String toString() {
        return "ActivationSecrets";
    }
}
