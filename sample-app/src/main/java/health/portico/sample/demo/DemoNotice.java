package health.portico.sample.demo;

import health.portico.api.host.StartNotice;
import health.portico.core.config.Configuration;
import health.portico.core.config.Mode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells whoever started the demo hospital how to log in. Says nothing in production mode, where nobody has moved in. */
@ApplicationScoped
public class DemoNotice implements StartNotice {
    private final Configuration configuration;

    @Inject
    public DemoNotice(Configuration configuration) {
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoNotice() {
        this(null);
    }

    @Override
    public List<String> lines() {
        return configuration.mode() == Mode.DEMO
                ? List.of("Log in as " + String.join(", ", DemoPeople.LOG_INS) + "; password " + DemoPeople.PASSWORD)
                : List.of();
    }
}
