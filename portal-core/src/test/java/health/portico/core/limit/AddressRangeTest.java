package health.portico.core.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which addresses count as one. */
class AddressRangeTest {
    @Test
    @DisplayName("S7 an IPv6 address counts as its /64, an IPv4 address as itself, written as IPv6 too")
    void countsNetworks() {
        assertEquals(AddressLimit.range("2001:db8:1:2::1"), AddressLimit.range("2001:db8:1:2:ffff:1:2:3"));
        assertNotEquals(AddressLimit.range("2001:db8:1:2::1"), AddressLimit.range("2001:db8:1:3::1"));
        assertNotEquals(AddressLimit.range("192.0.2.1"), AddressLimit.range("192.0.2.2"));
        assertEquals(AddressLimit.range("192.0.2.1"), AddressLimit.range("::ffff:192.0.2.1"));
    }
}
