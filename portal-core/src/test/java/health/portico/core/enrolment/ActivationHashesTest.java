package health.portico.core.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.config.Configuration;
import health.portico.core.config.KeyedHashes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is kept of a code and a birth date, before and after the secret was changed. */
class ActivationHashesTest {
    private static final String OLD = "the older secret of this one hospital";
    private static final ActivationCode CODE = new ActivationCode("0123456789ABCDE");
    private static final ActivationCode OTHER = new ActivationCode("0123456789ABCDF");

    private final ActivationHashes before = hashes(Map.of("portico.secret.key", OLD));
    private final ActivationHashes after = hashes(
            Map.of("portico.secret.key", "a newer secret of this one hospital", "portico.secret.previous-key", OLD));

    private static ActivationHashes hashes(Map<String, String> configured) {
        return new ActivationHashes(KeyedHashes.of(Configuration.of(configured)));
    }

    @Test
    @DisplayName(
            "S3 S15 a code or a link is known under the present secret and under the one before, whichever it was kept under")
    void knowsBothSecrets() {
        assertTrue(knows(before.of(CODE, Clinic.BORN).get(0), after.of(CODE, Clinic.BORN)));
        assertTrue(knows(after.of(CODE, Clinic.BORN).get(0), after.of(CODE, Clinic.BORN)));
        assertTrue(knows(before.of("token", Clinic.BORN).get(0), after.of("token", Clinic.BORN)));
        assertTrue(knows(after.of("token", Clinic.BORN).get(0), after.of("token", Clinic.BORN)));
        assertFalse(knows(after.of(CODE, Clinic.BORN).get(0), after.of(CODE, Clinic.OTHER_DATE)));
        assertFalse(knows(after.of(CODE, Clinic.BORN).get(0), before.of(CODE, Clinic.BORN)));
    }

    private static boolean knows(ActivationSecrets kept, List<ActivationSecrets> typed) {
        return typed.stream().map(ActivationSecrets::secret).anyMatch(kept.secret()::equals)
                && ActivationHashes.isBirthDate(kept, typed);
    }

    @Test
    @DisplayName("S9 S15 one birth date is kept otherwise beside each code, so that no list of dates finds it")
    void saltsBirthDates() {
        var one = before.of(CODE, Clinic.BORN).get(0);

        assertNotEquals(one.birthDate(), before.of(OTHER, Clinic.BORN).get(0).birthDate());
        assertEquals(one.birthDate(), before.of(CODE, Clinic.BORN).get(0).birthDate());
    }
}
