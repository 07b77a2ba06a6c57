package health.portico.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final List<String> PROXIES = List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:a::/48");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    198.51.100.9 | 203.0.113.5                           | 198.51.100.9
                    192.0.2.8    | 203.0.113.5                           | 192.0.2.8
                    10.1.2.3     | 203.0.113.5                           | 203.0.113.5
                    10.1.2.3     | 203.0.113.5:4711                      | 203.0.113.5
                    10.1.2.3     | 1.2.3.4, 203.0.113.5                  | 203.0.113.5
                    10.1.2.3     | 1.2.3.4, 203.0.113.5, 10.9.9.9        | 203.0.113.5
                    10.1.2.3     | 10.7.7.7, 10.9.9.9                    | 10.7.7.7
                    10.1.2.3     | 203.0.113.5, unknown                  | 10.1.2.3
                    10.1.2.3     | 203.0.113.5,                          | 10.1.2.3
                    10.1.2.3     | localhost                             | 10.1.2.3
                    10.1.2.3     | 999.1.1.1                             | 10.1.2.3
                    10.1.2.3     | 010.0.0.1                             | 10.1.2.3
                    10.1.2.3     | 2001:db8:b::1                         | 2001:db8:b:0:0:0:0:1
                    10.1.2.3     | [2001:db8:b::1]:443                   | 2001:db8:b:0:0:0:0:1
                    10.1.2.3     | 203.0.113.5, 2001:DB8:A:1::2          | 203.0.113.5
                    10.1.2.3     | ::ffff:203.0.113.5                    | 203.0.113.5
                    2001:db8:a::1 | 203.0.113.5                          | 203.0.113.5
                    2001:db8:b::1 | 203.0.113.5                          | 2001:db8:b:0:0:0:0:1
                    """)
    void readsTheListFromTheRight(String peer, String value, String client) {
        assertEquals(client, client("X-Forwarded-For", peer, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    10.1.2.3  | for=203.0.113.5                                     | 203.0.113.5
                    10.1.2.3  | proto=https;For="203.0.113.5:47";by=10.1.2.3        | 203.0.113.5
                    10.1.2.3  | for="[2001:db8:b::1]:4711"                          | 2001:db8:b:0:0:0:0:1
                    10.1.2.3  | for=1.2.3.4, for=203.0.113.5;proto=http, for=10.9.9.9 | 203.0.113.5
                    10.1.2.3  | for="1.2.3.4, for=203.0.113.5                       | 203.0.113.5
                    10.1.2.3  | for=203.0.113.5, proto=https                        | 10.1.2.3
                    10.1.2.3  | for=203.0.113.5, for=_hidden                        | 10.1.2.3
                    10.1.2.3  | for=203.0.113.5, for=unknown                        | 10.1.2.3
                    10.1.2.3  | 203.0.113.5                                         | 10.1.2.3
                    192.0.2.8 | for=203.0.113.5                                     | 192.0.2.8
                    """)
    void readsTheStandardHeaderFromTheRight(String peer, String value, String client) {
        assertEquals(client, client("Forwarded", peer, value));
    }

    @Test
    void readsSeveralLinesAsOneList() {
        var proxies = TrustedProxies.of(PROXIES, "X-Forwarded-For");
        var values = List.of("1.2.3.4", "203.0.113.5, 10.8.8.8", "10.9.9.9");
        assertEquals("203.0.113.5", proxies.client(address("10.1.2.3"), values).getHostAddress());
        assertEquals("10.1.2.3", proxies.client(address("10.1.2.3"), List.of()).getHostAddress());
    }

    @Test
    void believesNobodyByDefault() {
        var nobody = TrustedProxies.of(List.of(), "");
        assertEquals(
                "127.0.0.1",
                nobody.client(address("127.0.0.1"), List.of("1.2.3.4")).getHostAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "10.0.0.1/-1", "1", "[::1]"
            })
    void takesNothingElseForARange(String text) {
        assertTrue(AddressRange.of(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.255, true",
        "0.0.0.0/0, 1.2.3.4, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true",
        "192.0.2.1, 192.0.2.2, false"
    })
    void knowsWhatARangeHolds(String range, String address, boolean isIn) {
        assertEquals(isIn, AddressRange.of(range).orElseThrow().contains(address(address)));
    }

    private static String client(String header, String peer, String value) {
        return TrustedProxies.of(PROXIES, header)
                .client(address(peer), List.of(value))
                .getHostAddress();
    }

    private static InetAddress address(String text) {
        return AddressRange.address(text).orElseThrow();
    }
}
