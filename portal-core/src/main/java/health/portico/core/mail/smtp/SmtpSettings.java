package health.portico.core.mail.smtp;

import health.portico.core.config.Configuration;
import health.portico.core.config.CoreKeys;
import java.util.Optional;
import java.util.Properties;

/**
 * Which mail server takes notices, and how it is spoken to. Immutable.
 *
 * @param host name or IP address
 * @param port from 1
 * @param tls {@code starttls}, {@code implicit} or {@code none}
 * @param user empty where the server asks for none
 * @param password of that user
 * @param from the address that sends
 */
public record SmtpSettings(String host, int port, String tls, String user, String password, String from) {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    /** Return what is configured, if there is a mail server. */
    public static Optional<SmtpSettings> of(Configuration configuration) {
        return Optional.of(configuration.text(CoreKeys.MAIL_SMTP_HOST))
                .filter(host -> !host.isEmpty())
                .map(host -> new SmtpSettings(
                        host,
                        configuration.integer(CoreKeys.MAIL_SMTP_PORT),
                        configuration.text(CoreKeys.MAIL_SMTP_TLS),
                        configuration.text(CoreKeys.MAIL_SMTP_USER),
                        configuration.secret(CoreKeys.MAIL_SMTP_PASSWORD).orElse(""),
                        configuration.text(CoreKeys.MAIL_FROM)));
    }

    /** Return the same as properties of Jakarta Mail (its specification, appendix A, and the provider's {@code mail.smtp.}). */
    Properties properties() {
        var values = new Properties();
        values.setProperty("mail.transport.protocol", "smtp");
        values.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        values.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        values.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        values.setProperty("mail.smtp.from", from);
        values.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        values.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("implicit")));
        values.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        values.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        values.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return values;
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", " + tls + "]";
    }
}
