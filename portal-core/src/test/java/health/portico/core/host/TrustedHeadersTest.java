package health.portico.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.HostPerson;
import health.portico.api.problem.PortalException;
import health.portico.core.config.Configuration;
import health.portico.core.request.AddressRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose headers are believed, and that no spelling of a header's name hides a second one. */
class TrustedHeadersTest {
    private static final Map<String, List<String>> ADA =
            Map.of("Portico-Host-User", List.of("ada"), "PORTICO-HOST-LOG-IN", List.of("1"));

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest(name = "[{0}] [{1}]")
    @DisplayName("S25 only a connected peer of the list is believed, in either spelling of its address")
    @CsvSource({
        "10.0.0.5, 10.0.0.5, ada",
        "10.0.0.5, 10.0.0.6, nobody",
        "10.1.0.0/16, 10.1.255.255, ada",
        "10.1.0.0/16, 10.2.0.0, nobody",
        "10.0.0.5, ::ffff:10.0.0.5, ada",
        "2001:db8::/32, 2001:db8::7, ada",
        "2001:db8::/32, 10.0.0.5, nobody",
        "10.0.0.5, , nobody",
        "'', 10.0.0.5, nobody",
        "'', , nobody"
    })
    void believesThePeersAlone(String peers, String connected, String expected) {
        var peer = Optional.ofNullable(connected).flatMap(AddressRange::address);

        assertEquals(
                expected,
                headers(peers).person(peer, ADA).map(HostPerson::subject).orElse("nobody"));
    }

    @Test
    @DisplayName("S25 two spellings of one header are that header twice")
    void countsEverySpelling() {
        var twice = Map.of(
                "Portico-Host-User", List.of("ada"),
                "portico-host-user", List.of("eve"),
                "Portico-Host-Log-In", List.of("1"));

        assertThrows(PortalException.class, () -> headers("10.0.0.5").person(AddressRange.address("10.0.0.5"), twice));
    }

    @Test
    @DisplayName(
            "S25 where there is a secret it is there once and right: neither a second one beside it, in either order, nor none will do")
    void asksForOneSecret() {
        assertEquals("ada", named(List.of(SECRET)));
        assertEquals("nobody", named(List.of()));
        assertEquals("nobody", named(List.of(SECRET.substring(1))));
        assertEquals("nobody", named(List.of(SECRET, "guess")));
        assertEquals("nobody", named(List.of("guess", SECRET)));
        assertEquals("nobody", named(List.of(SECRET, SECRET)));
    }

    private static String named(List<String> secrets) {
        var sent = new HashMap<>(ADA);
        sent.put("Portico-Host-Secret", secrets);
        var trusted = new TrustedHeaders(Configuration.of(Map.of(
                "portico.mode", "demo",
                "portico.host.header.peers", "10.0.0.5",
                "portico.host.header.secret", SECRET,
                "portico.host.roles.clinician", "doctors")));
        return trusted.person(AddressRange.address("10.0.0.5"), sent)
                .map(HostPerson::subject)
                .orElse("nobody");
    }

    private static TrustedHeaders headers(String peers) {
        return new TrustedHeaders(Configuration.of(Map.of(
                "portico.mode", "demo",
                "portico.host.header.peers", peers,
                "portico.host.roles.clinician", "doctors")));
    }
}
