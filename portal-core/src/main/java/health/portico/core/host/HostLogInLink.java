package health.portico.core.host;

import health.portico.core.config.Configuration;
import health.portico.core.config.HostKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the log-in page sends people of the hospital's own log-in, if it sends them anywhere. Immutable. */
@ApplicationScoped
public class HostLogInLink {
    private final String page;

    @Inject
    public HostLogInLink(Configuration configuration) {
        this.page = configuration.text(HostKeys.LOG_IN_PAGE);
    }

    /** For the client proxy alone. */
    protected HostLogInLink() {
        this.page = "";
    }

    public boolean isThere() {
        return !page.isEmpty();
    }

    /** @param base the address below which the portal is served, a path with a slash at the end */
    public String address(String base) {
        return page.startsWith("https://") ? page : base + page;
    }
}
