package health.portico.core.enrolment;

import health.portico.api.host.IdentityVerifier;
import java.util.Optional;

/** Who verifies identities; absent where nobody signs up. The wiring knows. Thread-safe. */
public interface InstalledVerifier {
    Optional<IdentityVerifier> verifier();
}
