package health.portico.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.portico.core.fixture.TestClock;
import health.portico.core.fixture.TestDatabase;
import health.portico.core.mail.smtp.SmtpNotifier;
import health.portico.core.mail.smtp.SmtpSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the outbox to a mail server that comes and goes. */
class MailTest {
    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName(
            "R9 while the mail server is down notices wait; when it is back each arrives once, in its reader's language")
    void arrivesWhenTheServerIsBack(TestDatabase database) throws Exception {
        var gone = server(0);
        gone.start();
        var port = gone.getSmtp().getPort();
        gone.stop();
        var settings = new SmtpSettings("127.0.0.1", port, "none", "", "", "portal@example.com");
        var office = Office.on(database, new SmtpNotifier(settings, new TestClock()));
        office.tell(office.person("robin@example.org"));
        office.tell(office.person(Optional.of("maria@example.org"), Locale.forLanguageTag("es-US"), true));
        office.delivery.run();
        assertEquals(2, office.store.count(Optional.of(NoticeState.WAITING)));

        var back = server(port);
        back.start();
        try {
            office.clock.advance(Duration.ofMinutes(1));
            office.delivery.run();
            office.delivery.run();

            assertEquals(
                    List.of(
                            "maria@example.org Portal del paciente: tiene un mensaje nuevo",
                            "robin@example.org Patient portal: you have a new message"),
                    received(back));
            assertEquals(2, office.store.count(Optional.of(NoticeState.SENT)));
        } finally {
            back.stop();
        }
    }

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static List<String> received(GreenMail server) throws Exception {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0] + " " + mail.getSubject();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
    }
}
