package health.portico.core.wiring;

import health.portico.api.host.IdentityVerifier;
import health.portico.core.config.Configuration;
import health.portico.core.config.Mode;
import health.portico.core.enrolment.DemoIdentityVerifier;
import health.portico.core.enrolment.InstalledVerifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the host's identity verifier, if there is one, in demo mode else a test double, and says at the start which. */
@ApplicationScoped
public class ResolvedVerifier implements InstalledVerifier {
    private static final Logger LOG = Logger.getLogger(ResolvedVerifier.class.getName());

    private final Instance<IdentityVerifier> beans;
    private final @Nullable IdentityVerifier verifier;

    /** @throws IllegalStateException if several beans want to be the verifier */
    @Inject
    ResolvedVerifier(Instance<IdentityVerifier> beans, Configuration configuration) {
        if (beans.isAmbiguous()) {
            throw new IllegalStateException("several beans implement IdentityVerifier; leave one");
        }
        this.beans = beans;
        this.verifier = beans.isUnsatisfied() ? ofDemo(configuration) : beans.get();
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected ResolvedVerifier() {
        this.beans = null;
        this.verifier = null;
    }

    private static @Nullable IdentityVerifier ofDemo(Configuration configuration) {
        return configuration.mode() == Mode.DEMO ? new DemoIdentityVerifier() : null;
    }

    /** After {@link PortalStartup} has prepared. */
    void announce(@Observes @Priority(2) @Initialized(ApplicationScoped.class) Object event) {
        if (verifier == null) {
            LOG.info("nobody can sign up without a code: there is no IdentityVerifier");
        } else if (beans.isUnsatisfied()) {
            LOG.info(() -> "identities of people who sign up are verified by " + verifier);
        } else {
            LOG.info("identities of people who sign up are verified by the host's bean");
        }
    }

    @Override
    public Optional<IdentityVerifier> verifier() {
        return Optional.ofNullable(verifier);
    }
}
