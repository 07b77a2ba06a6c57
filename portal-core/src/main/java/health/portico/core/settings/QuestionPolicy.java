package health.portico.core.settings;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the site takes and asks security questions (S20). Immutable. */
@ApplicationScoped
public class QuestionPolicy {
    private final boolean on;

    @Inject
    public QuestionPolicy(Configuration configuration) {
        this.on = configuration.isOn(CoreKeys.SECURITY_QUESTIONS);
    }

    /** For the container's proxy alone. */
    protected QuestionPolicy() {
        this.on = false;
    }

    public boolean isOn() {
        return on;
    }
}
