package health.portico.core.mail.smtp;

import health.portico.api.host.NotDelivered;
import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import health.portico.api.host.PortalClock;
import health.portico.core.mail.EmailAddress;
import health.portico.core.time.Now;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends notices to a mail server, each on a connection of its own. Immutable and thread-safe. */
public final class SmtpNotifier implements Notifier {
    private static final Logger LOG = Logger.getLogger(SmtpNotifier.class.getName());

    private final SmtpSettings settings;
    private final Session session;
    private final PortalClock clock;

    /** @throws IllegalStateException with one sentence if nothing here speaks SMTP */
    public SmtpNotifier(SmtpSettings settings, PortalClock clock) {
        this.settings = settings;
        this.clock = clock;
        try {
            this.session = Session.getInstance(settings.properties());
            session.getTransport();
        } catch (NoSuchProviderException | IllegalStateException e) {
            throw new IllegalStateException("this server has no implementation of Jakarta Mail that speaks SMTP", e);
        }
    }

    @Override
    public void send(Notification notice) {
        if (!EmailAddress.isValid(notice.address())) {
            throw new NotDelivered("address-not-valid", NotDelivered.Reach.REFUSED);
        }
        try {
            var message = new NoticeMessage(session, notice, settings.from(), Now.of(clock));
            var transport = session.getTransport();
            try {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        emptyIsNone(settings.user()),
                        emptyIsNone(settings.password()));
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
        } catch (MessagingException e) {
            throw SmtpFailure.of(e);
        }
    }

    /** Once the server has taken the notice, it is sent, however the connection ends. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, e, () -> "The connection to the mail server did not close cleanly");
        }
    }

    /** Jakarta Mail says so that there is none. */
    private static @Nullable String emptyIsNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
