package health.portico.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.NotDelivered;
import health.portico.api.host.NotDelivered.Reach;
import health.portico.api.host.Notification;
import health.portico.core.fixture.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters go where they say, with a link that nobody but their reader ever has. */
class LetterTest {
    private static final String LETTER = "bills.letter";
    private final List<Notification> sent = new ArrayList<>();

    static Stream<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S18 a letter goes to its own address with a link of 256 bits, the same whenever it is tried")
    void goesToItsAddress(TestDatabase database) throws Exception {
        var office = Office.on(database, this::failFirst);
        var account = office.person("robin@example.org");
        var link = link(office);
        office.write(letter(Optional.of(account), Optional.of(link)));

        office.delivery.run();
        office.clock.advance(Duration.ofMinutes(2));
        office.delivery.run();

        assertEquals(2, sent.size());
        assertEquals(sent.get(0), sent.get(1));
        var mail = sent.get(1);
        assertEquals("old@example.org", mail.address());
        assertEquals("es", mail.language().getLanguage());
        var token = Office.tokens().token(link.id());
        assertEquals(43, token.length());
        assertTrue(mail.text().contains(Office.LINK + "reset-password?token=" + token), mail.text());
        assertTrue(mail.text().contains(office.username(account)), mail.text());
        assertFalse(row(database).contains(token), "the token is in the database");
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("R2 a letter reaches somebody who has no account, and can name none")
    void needsNoAccount(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        office.write(new Letter(
                Optional.empty(), "new@example.org", Locale.ENGLISH, "bills.mail.due", "patient-1", Optional.empty()));
        office.delivery.run();

        assertEquals("new@example.org", sent.get(0).address());
        assertEquals(Optional.empty(), office.entry().account());
        assertThrows(Exception.class, () -> office.write(letter(Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S18 a letter whose link is over by the time the mail server takes it is given up")
    void isNotSentTooLate(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        var link = link(office);
        office.write(letter(Optional.of(office.person("robin@example.org")), Optional.of(link)));
        office.clock.advance(Duration.between(office.clock.now(), link.until()));
        office.delivery.run();

        assertEquals(List.of(), sent);
        assertEquals(NoticeState.DEAD, office.entry().state());
        assertEquals("link-expired", office.entry().errorCode());
    }

    @ParameterizedTest
    @MethodSource("databases")
    @DisplayName("S36 a disabled account gets no letter")
    void leavesTheDisabledAlone(TestDatabase database) throws Exception {
        var office = Office.on(database, sent::add);
        var account = office.person(Optional.of("robin@example.org"), Locale.ENGLISH, false);
        office.write(letter(Optional.of(account), Optional.empty()));
        office.delivery.run();

        assertEquals(List.of(), sent);
        assertEquals("account-not-reached", office.entry().errorCode());
    }

    private static String row(TestDatabase database) {
        return database.sql()
                .select("select * from portico_outbox", LetterTest::words)
                .get(0);
    }

    private static String words(ResultSet row) throws SQLException {
        var words = new StringBuilder();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            words.append(row.getString(column)).append(' ');
        }
        return words.toString();
    }

    private void failFirst(Notification notice) {
        sent.add(notice);
        if (sent.size() == 1) {
            throw new NotDelivered("smtp-450", Reach.LATER);
        }
    }

    private static MailedLink link(Office office) {
        return new MailedLink(
                UUID.randomUUID(), "reset-password", office.clock.now().plusMinutes(15));
    }

    private static Letter letter(Optional<String> account, Optional<MailedLink> link) {
        return new Letter(account, "old@example.org", Locale.forLanguageTag("es-US"), LETTER, "reset-1", link);
    }
}
