package health.portico.core.mail.smtp;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.portico.api.host.NotDelivered;
import health.portico.api.host.NotDelivered.Reach;
import health.portico.api.host.Notification;
import health.portico.core.fixture.TestClock;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpNotifierTest {
    private static final UUID ID = UUID.fromString("6f0d5d1c-8f0a-4c5b-9a3e-2f1c7b9d0e11");
    private static final Notification SPANISH = new Notification(
            ID,
            "robin@example.org",
            "Portal del paciente: tiene un mensaje nuevo – ¿lo sabía?",
            "Inicie sesión:\nhttps://portal.example.org/portal/\n.\nFin.\n",
            Locale.forLanguageTag("es"));

    @Test
    @DisplayName(
            "R9 a notice arrives as plain text in its language, marked as a machine's, with the Message-ID of its id")
    void arrives() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            notifier(server.getSmtp().getPort(), "none", "").send(SPANISH);

            assertEquals(1, server.getReceivedMessages().length);
            var mail = server.getReceivedMessages()[0];
            assertAll(
                    () -> assertEquals(SPANISH.subject(), mail.getSubject()),
                    () -> assertEquals(SPANISH.text().strip(), text(mail).strip()),
                    () -> assertArrayEquals(new String[] {"<" + ID + "@example.com>"}, mail.getHeader("Message-ID")),
                    () -> assertArrayEquals(new String[] {"auto-generated"}, mail.getHeader("Auto-Submitted")),
                    () -> assertArrayEquals(new String[] {"es"}, mail.getHeader("Content-Language")),
                    () -> assertArrayEquals(new String[] {"Wed, 20 May 2026 19:00:00 +0000"}, mail.getHeader("Date")),
                    () -> assertEquals("text/plain; charset=UTF-8", mail.getContentType()),
                    () -> assertEquals("portal@example.com", mail.getFrom()[0].toString()),
                    () -> assertEquals(1, mail.getAllRecipients().length),
                    () -> assertEquals(
                            "robin@example.org", mail.getRecipients(Message.RecipientType.TO)[0].toString()));
        } finally {
            server.stop();
        }
    }

    @Test
    @DisplayName(
            "R9 a user and a password are used where they are configured; where they are wrong nobody takes anything")
    void logsIn() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("portal@example.com", "portal", "open sesame");
        server.start();
        try {
            var port = server.getSmtp().getPort();
            notifier(port, "none", "open sesame").send(SPANISH);
            assertEquals(1, server.getReceivedMessages().length);

            var failure = assertThrows(
                    NotDelivered.class, () -> notifier(port, "none", "wrong").send(SPANISH));
            assertEquals("smtp-log-in-refused", failure.code());
            assertEquals(Reach.NOBODY, failure.reach());
        } finally {
            server.stop();
        }
    }

    @Test
    @DisplayName("R9 a server that offers no encryption gets nothing, not even the address, unless that is configured")
    void sendsNothingInTheClear() throws Exception {
        try (var server = new ScriptedMailServer(Map.of())) {
            var failure = assertThrows(NotDelivered.class, () -> notifier(server.port(), "starttls", "")
                    .send(SPANISH));
            assertEquals("smtp-not-available", failure.code());
            assertFalse(server.commands().contains("MAIL"), server.commands()::toString);
            assertThrows(NotDelivered.class, () -> notifier(server.port(), "implicit", "")
                    .send(SPANISH));
            assertFalse(server.commands().contains("MAIL"), server.commands()::toString);

            notifier(server.port(), "none", "").send(SPANISH);
            assertTrue(server.commands().containsAll(List.of("MAIL", "RCPT", "DATA", ".")));
        }
    }

    @ParameterizedTest
    @DisplayName("R9 the reply of the server says whether to try again, and nothing of it but its number is told")
    @CsvSource({
        "greeting, 554 No service, smtp-not-available, NOBODY",
        "greeting, 421 Too busy, smtp-not-available, NOBODY",
        "MAIL, 421 4.3.2 Going down, smtp-421, NOBODY",
        "MAIL, 530 5.7.0 Log in first, smtp-530, NOBODY",
        "MAIL, 553 5.1.8 robin is a stranger, smtp-553, REFUSED",
        "RCPT, 550 5.1.1 robin@example.org is unknown, smtp-550, REFUSED",
        "RCPT, 450 4.2.0 greylisted, smtp-450, LATER",
        "RCPT, 452 4.2.2 mailbox full, smtp-452, LATER",
        "DATA, 451 4.3.0 not now, smtp-451, LATER",
        "., 554 5.7.1 looks like spam, smtp-554, REFUSED",
        "., 452 4.3.1 disk full, smtp-452, LATER",
    })
    void readsReplies(String verb, String answer, String code, Reach reach) throws Exception {
        try (var server = new ScriptedMailServer(Map.of(verb, answer))) {
            var failure = assertThrows(NotDelivered.class, () -> notifier(server.port(), "none", "")
                    .send(SPANISH));

            assertEquals(code, failure.code());
            assertEquals(reach, failure.reach());
        }
    }

    @Test
    @DisplayName("R9 a notice that the server has taken is sent, however the connection ends; before, it is not")
    void knowsWhenItIsSent() throws Exception {
        try (var server = new ScriptedMailServer(Map.of("QUIT", ScriptedMailServer.BREAK))) {
            notifier(server.port(), "none", "").send(SPANISH);
            assertTrue(server.commands().contains("."));
        }
        try (var server = new ScriptedMailServer(Map.of(".", ScriptedMailServer.BREAK))) {
            var failure = assertThrows(NotDelivered.class, () -> notifier(server.port(), "none", "")
                    .send(SPANISH));
            assertEquals("smtp-not-available", failure.code());
        }
    }

    @Test
    @DisplayName("R9 where no server listens nobody takes anything")
    void findsNobody() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var failure = assertThrows(
                NotDelivered.class, () -> notifier(port, "none", "").send(SPANISH));
        assertEquals("smtp-not-available", failure.code());
        assertEquals(Reach.NOBODY, failure.reach());
    }

    @Test
    @DisplayName("R9 neither an address nor a subject can add a header or a recipient")
    void refusesInjection() throws Exception {
        for (var text : List.of("x\r\nBcc: eve@example.org", "x\nBcc: eve@example.org", "x\rBcc: eve@example.org")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Notification(ID, text, "Subject", "", Locale.ENGLISH));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Notification(ID, "robin@example.org", text, "", Locale.ENGLISH));
        }
        try (var server = new ScriptedMailServer(Map.of())) {
            for (var address : List.of("robin@example.org, eve@example.org", "Robin <eve@example.org>", "robin")) {
                var notice = new Notification(ID, address, "Subject", "", Locale.ENGLISH);
                var failure = assertThrows(NotDelivered.class, () -> notifier(server.port(), "none", "")
                        .send(notice));
                assertEquals("address-not-valid", failure.code());
            }
            assertEquals(List.of(), server.commands());
        }
    }

    private static SmtpNotifier notifier(int port, String tls, String password) {
        var user = password.isEmpty() ? "" : "portal";
        return new SmtpNotifier(
                new SmtpSettings("127.0.0.1", port, tls, user, password, "portal@example.com"), new TestClock());
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((String) mail.getContent()).replace("\r\n", "\n");
    }
}
