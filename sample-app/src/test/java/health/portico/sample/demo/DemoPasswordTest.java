package health.portico.sample.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.account.Passwords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemoPasswordTest {
    @Test
    @DisplayName("S22 the hash that stands in the demo is one of its password, made as the portal makes them today")
    void standsForThePassword() {
        var passwords = new Passwords();

        assertTrue(passwords.matches(DemoPeople.PASSWORD, DemoPeople.HASH));
        assertFalse(passwords.isOutdated(DemoPeople.HASH));
    }
}
