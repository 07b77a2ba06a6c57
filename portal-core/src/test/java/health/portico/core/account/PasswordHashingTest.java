package health.portico.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    @DisplayName("S22 a hash names Argon2id and its own parameters, and has 16 bytes of salt of its own")
    void saysHowItWasMade() {
        var one = hashing.hash("the same password").split("\\$");
        var two = hashing.hash("the same password").split("\\$");

        assertEquals("argon2id", one[1]);
        assertEquals("m=19456,t=2,p=1", one[3]);
        assertEquals(16, Base64.getDecoder().decode(one[4]).length);
        assertNotEquals(one[4], two[4]);
        assertNotEquals(one[5], two[5]);
    }

    @Test
    @DisplayName("S22 the hash is the one that every other implementation comes to")
    void agreesWithOthers() {
        var salt = "AAAAAAAAAAAAAAAAAAAAAA";
        var phcOfAnotherLibrary =
                "$argon2id$v=19$m=19456,t=2,p=1$" + salt + "$QoBwJwuoLhaVr8B278jFODlYDKvxV850JkBAWb+XlOA";

        assertTrue(hashing.matches("a long password here", phcOfAnotherLibrary));
        assertFalse(hashing.matches("a long password hers", phcOfAnotherLibrary));
        assertFalse(hashing.isOutdated(phcOfAnotherLibrary));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$argon2i$v=19$m=128,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$QoBwJwuoLhaVr8B278jFODlYDKvxV850JkBAWb",
                "$argon2id$v=16$m=128,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$QoBwJwuoLhaVr8B278jFODlYDKvxV850JkBAWb",
                "$argon2id$v=19$m=128,t=1$AAAAAAAAAAAAAAAAAAAAAA$QoBwJwuoLhaVr8B278jFODlYDKvxV850JkBAWb"
            })
    @DisplayName("S22 what is no Argon2id hash matches nothing and is not repeated in the error")
    void refusesWhatIsNoHash(String text) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> hashing.matches("secret", text));

        assertEquals("this is no Argon2id hash of version 19", thrown.getMessage());
    }

    @Test
    @DisplayName("S22 a hash is checked with the parameters that it names, and is outdated if they are not today's")
    void checksWithTheParametersOfTheRecord() {
        var older = new PasswordHashing(128, 1).hash("an old password");

        assertTrue(hashing.matches("an old password", older));
        assertFalse(hashing.matches("another password", older));
        assertTrue(hashing.isOutdated(older));
        assertFalse(hashing.isOutdated(hashing.hash("an old password")));
    }

    @Test
    @DisplayName(
            "S22 what is checked for an unknown name asks for the work of a real hash, differs each time, and fits no password")
    void looksLikeAHash() {
        var decoy = hashing.decoy();
        var real = hashing.hash("a password");

        assertEquals(real.substring(0, real.indexOf("p=1$")), decoy.substring(0, decoy.indexOf("p=1$")));
        assertEquals(real.length(), decoy.length());
        assertFalse(hashing.isOutdated(decoy));
        assertFalse(hashing.matches("a password", decoy));
        assertNotEquals(decoy, hashing.decoy());
    }

    @Test
    @DisplayName("S21 the same letters match however the keyboard composes them, whole characters beyond 16 bits too")
    void matchesEqualLetters() {
        var composed = hashing.hash("contrase\u00f1a \ud83d\ude80 larga");

        assertTrue(hashing.matches("contrasen\u0303a \ud83d\ude80 larga", composed));
        assertFalse(hashing.matches("contrasena \ud83d\ude80 larga", composed));
        assertFalse(hashing.matches("contrase\u00f1a \ud83d\ude81 larga", composed));
    }
}
