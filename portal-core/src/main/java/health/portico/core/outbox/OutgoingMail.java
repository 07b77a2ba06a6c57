package health.portico.core.outbox;

import health.portico.api.host.Notifier;
import java.util.Optional;

/** Who sends notices; absent where none are sent. The wiring knows. Thread-safe. */
public interface OutgoingMail {
    Optional<Notifier> notifier();
}
