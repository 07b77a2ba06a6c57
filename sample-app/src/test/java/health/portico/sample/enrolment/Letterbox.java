package health.portico.sample.enrolment;

import health.portico.api.host.Notification;
import health.portico.api.host.Notifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A hospital's notifier that keeps what it is given for the test. */
@ApplicationScoped
public class Letterbox implements Notifier {
    private static final BlockingQueue<Notification> TAKEN = new LinkedBlockingQueue<>();
    private static final Pattern TOKEN = Pattern.compile("/portal/([a-z-]+\\?token=([A-Za-z0-9_-]{43}))");
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public void send(Notification notification) {
        TAKEN.add(notification);
    }

    /** Wait for the next letter. */
    static Notification next() {
        try {
            var letter = TAKEN.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (letter == null) {
                throw new AssertionError("no letter has come");
            }
            return letter;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int waiting() {
        return TAKEN.size();
    }

    /** Return the token in a letter. */
    static String token(Notification letter) {
        return found(letter, 2);
    }

    /** Return the page with its token that a letter leads to. */
    static String page(Notification letter) {
        return found(letter, 1);
    }

    private static String found(Notification letter, int group) {
        var found = TOKEN.matcher(letter.text());
        if (!found.find()) {
            throw new AssertionError("no link in " + letter.text());
        }
        return found.group(group);
    }
}
