package health.portico.core.wiring;

import health.portico.api.host.Notifier;
import health.portico.api.host.PortalClock;
import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import health.portico.core.mail.smtp.SmtpNotifier;
import health.portico.core.mail.smtp.SmtpSettings;
import health.portico.core.outbox.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who sends notices: the hospital's notifier, else a mail server if one is configured, else nobody. Chosen once per start. */
@ApplicationScoped
public class ChosenNotifier implements OutgoingMail {
    private final Instance<Notifier> ofHost;
    private final Instance<Configuration> configuration;
    private final PortalClock clock;
    private Optional<Notifier> chosen = Optional.empty();
    private boolean hasChosen;

    @Inject
    ChosenNotifier(Instance<Notifier> ofHost, Instance<Configuration> configuration, PortalClock clock) {
        this.ofHost = ofHost;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    protected ChosenNotifier() {
        this(null, null, null);
    }

    @Override
    public synchronized Optional<Notifier> notifier() {
        if (!hasChosen) {
            chosen = choose();
            hasChosen = true;
        }
        return chosen;
    }

    /** @throws IllegalStateException with one sentence if notices could not be sent */
    void check() {
        if (notifier().isPresent()
                && configuration.get().text(CoreKeys.MAIL_BASE_URL).isEmpty()) {
            throw new IllegalStateException(CoreKeys.MAIL_BASE_URL + " is missing: notices name the portal's address");
        }
    }

    private Optional<Notifier> choose() {
        if (ofHost.isAmbiguous()) {
            throw new IllegalStateException("there are several beans that implement Notifier; the portal takes one");
        }
        return ofHost.isResolvable()
                ? Optional.of(ofHost.get())
                : SmtpSettings.of(configuration.get()).map(settings -> new SmtpNotifier(settings, clock));
    }
}
