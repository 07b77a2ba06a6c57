package health.portico.sample.proxy;

import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import jakarta.enterprise.context.ApplicationScoped;

/** A hospital's notifier that takes every e-mail and forgets it: with it the portal keeps notices. */
@ApplicationScoped
public class TakesAll implements Notifier {
    @Override
    public void send(Notification notification) {
        // the tests count what the portal keeps
    }
}
