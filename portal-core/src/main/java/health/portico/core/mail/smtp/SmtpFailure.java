package health.portico.core.mail.smtp;

import health.portico.api.host.NotDelivered;
import health.portico.api.host.NotDelivered.Reach;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure of Jakarta Mail means for the next try: its message begins with the reply of the server (RFC 5321, 4.2). */
final class SmtpFailure {
    private static final Pattern REPLY = Pattern.compile("([45]\\d\\d)[ -].*", Pattern.DOTALL);

    /** The server goes away (421), or wants another log-in or another encryption than is configured (RFC 4954). */
    private static final Pattern OF_NO_NOTICE = Pattern.compile("421|53\\d");

    private SmtpFailure() {}

    static NotDelivered of(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new NotDelivered("smtp-log-in-refused", Reach.NOBODY, failure);
        }
        return reply(failure)
                .map(code -> new NotDelivered("smtp-" + code, reach(code), failure))
                .orElseGet(() -> new NotDelivered("smtp-not-available", Reach.NOBODY, failure));
    }

    private static Reach reach(String code) {
        if (OF_NO_NOTICE.matcher(code).matches()) {
            return Reach.NOBODY;
        }
        return code.startsWith("5") ? Reach.REFUSED : Reach.LATER;
    }

    private static Optional<String> reply(MessagingException failure) {
        return Stream.<@Nullable Exception>iterate(failure, e -> e != null, SmtpFailure::next)
                .map(e -> REPLY.matcher(String.valueOf(e.getMessage())))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst();
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException more ? more.getNextException() : null;
    }
}
