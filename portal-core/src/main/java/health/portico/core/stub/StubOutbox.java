package health.portico.core.stub;

import health.portico.api.portal.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Stub. */
@ApplicationScoped
public class StubOutbox implements Outbox {
    @Override
    public void add(String account, String template, String about) {}
}
