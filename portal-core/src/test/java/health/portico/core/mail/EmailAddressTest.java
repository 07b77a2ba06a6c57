package health.portico.core.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String LABEL = "a".repeat(63);

    @ParameterizedTest
    @DisplayName("R12 an address is a local part and a domain, in ASCII and without quotes")
    @ValueSource(
            strings = {
                "robin@example.org",
                "r.o+b_in%x@mail.example.org",
                "R@EXAMPLE.ORG",
                "a@localhost",
                "!#$&'*@x-1.y"
            })
    void takes(String address) {
        assertTrue(EmailAddress.isValid(address));
    }

    @ParameterizedTest
    @DisplayName("R9 what could end a header, name another recipient or hide an address is none")
    @ValueSource(
            strings = {
                "",
                "robin",
                "@example.org",
                "robin@",
                "robin@example.org\r\nBcc: eve@example.org",
                "robin@example.org\n",
                "ro\rbin@example.org",
                "robin@example.org,eve@example.org",
                "robin@example.org eve@example.org",
                "Robin <robin@example.org>",
                "\"robin\"@example.org",
                "robin(eve)@example.org",
                "robin@eve@example.org",
                "robin@-example.org",
                "robin@example..org",
                "robin@example.org.",
                ".robin@example.org",
                "rob..in@example.org",
                "robin@[127.0.0.1]",
                "robín@example.org",
                "robin@exämple.org",
                "robin@example.org\u0000"
            })
    void refuses(String address) {
        assertFalse(EmailAddress.isValid(address));
    }

    @Test
    @DisplayName("R12 a local part has at most 64 characters, a label 63, an address 254 (RFC 5321)")
    void knowsTheLimits() {
        assertTrue(EmailAddress.isValid("a".repeat(64) + "@example.org"));
        assertFalse(EmailAddress.isValid("a".repeat(65) + "@example.org"));
        assertTrue(EmailAddress.isValid("a@" + LABEL + ".org"));
        assertFalse(EmailAddress.isValid("a@" + LABEL + "a.org"));
        var longest = "a".repeat(60) + "@" + LABEL + "." + LABEL + "." + LABEL + ".b";
        assertEquals(254, longest.length());
        assertTrue(EmailAddress.isValid(longest));
        assertFalse(EmailAddress.isValid("a" + longest));
        assertEquals("example.org", EmailAddress.domain("robin@example.org"));
    }
}
