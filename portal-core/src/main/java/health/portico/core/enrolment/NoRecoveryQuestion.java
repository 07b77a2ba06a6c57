package health.portico.core.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks nothing: the mailed link is enough. */
@ApplicationScoped
public class NoRecoveryQuestion implements RecoveryQuestion {
    @Override
    public Optional<String> of(String account) {
        return Optional.empty();
    }

    @Override
    public boolean accepts(String account, String answer) {
        return false;
    }
}
