package health.portico.core.mail.smtp;

import health.portico.api.host.Notification;
import health.portico.core.mail.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A notice as an e-mail: plain text, marked as written by a machine (RFC 3834), and with the same Message-ID whenever it is sent, so that
 * whoever gets it twice can tell.
 */
final class NoticeMessage extends MimeMessage {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final String messageId;

    NoticeMessage(Session session, Notification notice, String from, OffsetDateTime now) throws MessagingException {
        super(session);
        messageId = "<" + notice.id() + "@" + EmailAddress.domain(from) + ">";
        setFrom(new InternetAddress(from, true));
        setRecipient(Message.RecipientType.TO, new InternetAddress(notice.address(), true));
        setSubject(notice.subject(), StandardCharsets.UTF_8.name());
        setText(notice.text(), StandardCharsets.UTF_8.name());
        setHeader("Date", DATE.format(now));
        setHeader("Auto-Submitted", "auto-generated");
        setContentLanguage(new String[] {notice.language().toLanguageTag()});
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
