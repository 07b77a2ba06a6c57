package health.portico.core.enrolment;

import health.portico.api.host.Applicant;
import health.portico.api.host.IdentityVerifier;

/**
 * A test double of a third party, for demo mode alone: it verifies nothing and says yes to everybody, but for e-mail addresses that begin
 * with {@code refused} or {@code unavailable}. Stateless.
 */
public final class DemoIdentityVerifier implements IdentityVerifier {
    @Override
    public Result verify(Applicant applicant) {
        if (applicant.email().startsWith("refused")) {
            return Result.NOT_VERIFIED;
        }
        return applicant.email().startsWith("unavailable") ? Result.UNAVAILABLE : Result.VERIFIED;
    }

    @Override
    public String toString() {
        return "a test double that verifies nobody";
    }
}
