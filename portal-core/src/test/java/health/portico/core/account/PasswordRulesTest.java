package health.portico.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.config.Configuration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    /** Letters without a word or a run in them. */
    private static final String MIXED = "vhzkwrtbxgmpq";

    private final PasswordRules rules = new PasswordRules(Configuration.of(Map.of("portico.mode", "demo")));

    @ParameterizedTest
    @CsvSource({"11,false", "12,true", "128,true", "129,false"})
    @DisplayName("S21 passwords have 12 to 128 characters")
    void countsCharacters(int length, boolean accepted) {
        assertEquals(accepted, accepts(varied(length)));
    }

    @Test
    @DisplayName("S21 a character beyond 16 bits counts once, and a letter with its accent too")
    void countsWhatAReaderSees() {
        assertFalse(accepts("\ud83d\ude80" + MIXED.substring(0, 10)), "a rocket and ten letters");
        assertTrue(accepts("\ud83d\ude80" + MIXED.substring(0, 11)));
        assertFalse(accepts("n\u0303" + MIXED.substring(0, 10)), "an n with a tilde and ten letters");
        assertTrue(accepts("\ud83d\ude80\ud83c\udf0b\ud83e\udd95\ud83c\udfbb\ud83e\udea4\ud83c\udf5c"
                + "\ud83d\udc19\ud83e\uddf2\ud83c\udfaf\ud83d\udd2d\ud83e\uded6\ud83d\uddff"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "nur kleine buchstaben",
                "NUR GROSSE BUCHSTABEN",
                "739104628513",
                "\u043c\u043e\u0439 \u0434\u043b\u0438\u043d\u043d\u044b\u0439 \u043f\u0430\u0440\u043e\u043b\u044c",
                "   spaces at both ends   ",
                "mi abuela cocina los domingos",
                "Tr0ub4dor&3xy"
            })
    @DisplayName("S21 no kind of character is demanded, none is forbidden")
    void demandsNoComposition(String password) {
        assertTrue(accepts(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password!Password!",
                "P4$$w0rd2024",
                "123456789012",
                "098765432109",
                "qwertyuiop12",
                "poiuytrewq!!",
                "asdfghjklasdfghjkl",
                "1qaz2wsx3edc",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "abcabcabcabcabc",
                "xyzzy!xyzzy!xyzzy!",
                "iloveyou2024",
                "letmein-please",
                "WelcomeSummer1",
                "sunshine football",
                "\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80"
            })
    @DisplayName("S21 what guessing programs try first is refused")
    void refusesCommonPasswords(String password) {
        assertFalse(accepts(password));
    }

    @ParameterizedTest
    @CsvSource({
        "maria.lopez, Maria-Lopez vhzk wrtb",
        "maria.lopez, vhzkwrtb MARIALOPEZ",
        "robin, vhzkwrtb ROBIN xg",
        "kimo, vhzkwrtb kimo xgmp",
        "robin, my own portico key",
        "robin, P.O.R.T.I.C.O vhzkwrtb"
    })
    @DisplayName("S21 the log-in name and the name of the portal are no part of a password, however they are written")
    void refusesContextualPasswords(String username, String password) {
        assertFalse(accepts(username, password));
        assertTrue(accepts("lee", "vhzkwrtb lee xgmp"), "a name of three letters stands in many words");
    }

    @ParameterizedTest
    @CsvSource({
        "true, vhzkwrtb xgmp 5521",
        "false, Robin-Example vhzkwrtb",
        "false, vhzkwrtb r_ex_1980",
        "false, vhzkwrtb-saint marys-xg",
        "true, vhzkwrtb Example xgmp"
    })
    @DisplayName("S21 a password holds neither the person's name nor the mailbox nor a word that the hospital names")
    void refusesWhatEverybodyKnows(boolean accepted, String password) {
        var account = new Account(
                "1",
                "u4711",
                "Robin Example",
                ViewerKind.PATIENT,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of("r.ex.1980@example.org"),
                Locale.ENGLISH);
        var strict = new PasswordRules(
                Configuration.of(Map.of("portico.mode", "demo", "portico.password.words", "Saint Mary's, Elm")));

        assertEquals(accepted, strict.accepts(account, password));
    }

    @Test
    @DisplayName("S21 S24 a long password is judged in pieces: one good one makes it good, none but common ones do not")
    void judgesInPieces() {
        var common = "password12345678";
        assertFalse(accepts(common.repeat(8)));
        assertTrue(accepts(common.repeat(7) + "vhzkwrtb xgmp 55"));
        assertTrue(accepts("vhzkwrtb xgmp 55" + common.repeat(7)));
    }

    private boolean accepts(String password) {
        return accepts("robin", password);
    }

    private boolean accepts(String username, String password) {
        return rules.accepts(
                new NewAccount(username, "R", ViewerKind.PATIENT, Optional.empty(), Optional.empty(), password));
    }

    private static String varied(int length) {
        var text = new StringBuilder();
        for (var i = 0; text.length() < length; i++) {
            text.append(MIXED.charAt((i * i + i / 7) % MIXED.length()));
        }
        return text.toString();
    }
}
