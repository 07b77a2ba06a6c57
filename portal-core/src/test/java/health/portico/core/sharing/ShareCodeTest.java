package health.portico.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareCodeTest {
    private static final ShareCode CODE = new ShareCode("7Q0K194M2X");

    @ParameterizedTest
    @DisplayName(
            "S1 what people type for a code is read as it, whatever its case, spaces, hyphens and letters that look alike")
    @ValueSource(
            strings = {
                "7Q0K1-94M2X",
                "7q0k194m2x",
                " 7 Q 0 K 1 9 4 M 2 X ",
                "7Q0K1\u201394M2X",
                "7Q0K1\u00a094M2X",
                "7QOKI-94M2X",
                "7qokl-94m2x"
            })
    void readsWhatPeopleType(String typed) {
        assertEquals(Optional.of(CODE), ShareCode.read(typed));
    }

    @ParameterizedTest
    @DisplayName("S1 what has another length or another sign is no code")
    @ValueSource(strings = {"", "7Q0K1-94M2", "7Q0K1-94M2XX", "7Q0K1-94M2U", "7Q0K1_94M2X", "7Q0K1-94M2\u0661"})
    void readsNothingElse(String typed) {
        assertTrue(ShareCode.read(typed).isEmpty());
    }

    @Test
    @DisplayName("S1 codes have 10 of 32 characters, each as likely as any other at each place")
    void drawsFromTheWholeAlphabet() {
        var random = new SecureRandom();
        var counts = new int[10][32];
        var signs = new TreeSet<Character>();
        for (var i = 0; i < 32_000; i++) {
            var code = ShareCode.random(random).characters();
            for (var place = 0; place < 10; place++) {
                signs.add(code.charAt(place));
                counts[place]["0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(code.charAt(place))]++;
            }
        }
        assertEquals(32, signs.size());
        for (var place : counts) {
            for (var count : place) {
                // 1,000 are expected; a fair draw leaves this range once in 10 to the 12.
                assertTrue(count > 770 && count < 1_240, () -> "drawn " + count + " times");
            }
        }
    }

    @Test
    @DisplayName("S13 a code tells itself to nobody who did not ask for it")
    void isSilent() {
        assertEquals("7Q0K1-94M2X", CODE.shown());
        assertFalse(CODE.toString().contains("7Q0K"));
        assertFalse(new Issue.Issued(null, CODE).toString().contains("7Q0K"));
        assertFalse(new Transitions.Attempt(Optional.of(CODE), Desk.BORN, "192.0.2.1")
                .toString()
                .contains("1980"));
    }
}
