package health.portico.plugin.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import health.portico.api.host.HostPerson;
import jakarta.security.enterprise.identitystore.openid.Claims;
import jakarta.security.enterprise.identitystore.openid.IdentityToken;
import jakarta.security.enterprise.identitystore.openid.JwtClaims;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom an ID token makes of whoever came back from the provider. */
class OpenIdResolverTest {
    private static final Instant SHOWN = Instant.parse("2026-05-20T19:00:00Z");

    private final Map<String, Object> token = new HashMap<>(Map.of(
            "iss", "https://login.hospital.org",
            "sub", "ada",
            "name", "Dr. Ada Example",
            "roles", new String[] {"doctors", "staff"},
            "fhir", "p1",
            "npi", "d1",
            "auth_time", SHOWN));
    private final List<HostPerson> asked = new ArrayList<>();

    private void resolve(String principal, boolean hasToken) {
        var configured = Map.of(
                "portico.openid.roles-claim", "roles",
                "portico.openid.patient-claim", "fhir",
                "portico.openid.practitioner-claim", "npi");
        var client = new OpenIdClient(new OpenIdClientTest.Texts(configured));
        var context = context(hasToken ? new Token(new JwtMap(token)) : null);
        new OpenIdResolver(context, client, person -> {
                    asked.add(person);
                    return Optional.empty();
                })
                .resolve(() -> principal, role -> true);
    }

    @Test
    @DisplayName("S25 the claims with the configured names make the person, and issuer and moment name the log-in")
    void readsTheToken() {
        resolve("ada", true);

        assertEquals(
                List.of(new HostPerson(
                        "ada",
                        "Dr. Ada Example",
                        Set.of("doctors", "staff"),
                        Optional.of("p1"),
                        Optional.of("d1"),
                        "https://login.hospital.org\n" + SHOWN.getEpochSecond())),
                asked);
    }

    @Test
    @DisplayName("S25 without an ID token, or with somebody else's, there is nobody, whatever the server says of roles")
    void believesTheTokenAlone() {
        resolve("ada", false);
        resolve("eve", true);
        token.remove("sub");
        resolve("ada", true);

        assertEquals(List.of(), asked);
    }

    @Test
    @DisplayName("S25 without the moment at which the person showed who they are there is nobody")
    void needsTheMoment() {
        token.remove("auth_time");
        resolve("ada", true);

        assertEquals(List.of(), asked);
    }

    @Test
    @DisplayName("S25 a claim of another type makes nobody")
    void refusesOtherTypes() {
        for (var claim : List.of("name", "fhir", "npi", "roles", "auth_time")) {
            var before = token.put(claim, 5.0);
            resolve("ada", true);
            token.put(claim, before);
        }

        assertEquals(List.of(), asked);
    }

    @Test
    @DisplayName("S25 another moment or another provider is another log-in")
    void namesLogIns() {
        resolve("ada", true);
        token.put("auth_time", SHOWN.plusSeconds(1));
        resolve("ada", true);
        token.put("iss", "https://elsewhere.org");
        resolve("ada", true);

        assertNotEquals(asked.get(0).logIn(), asked.get(1).logIn());
        assertNotEquals(asked.get(1).logIn(), asked.get(2).logIn());
    }

    /** Claims as a server reads them: of another type they are refused. */
    private record JwtMap(Map<String, Object> claims) implements JwtClaims {
        private <T> Optional<T> claim(String name, Class<T> type) {
            var value = claims.get(name);
            if (value != null && !type.isInstance(value)) {
                throw new IllegalArgumentException("the value of " + name);
            }
            return Optional.ofNullable(value).map(type::cast);
        }

        @Override
        public Optional<String> getStringClaim(String name) {
            return claim(name, String.class);
        }

        @Override
        public Optional<Instant> getNumericDateClaim(String name) {
            return claim(name, Instant.class);
        }

        @Override
        public List<String> getArrayStringClaim(String name) {
            return List.of(claim(name, String[].class).orElse(new String[0]));
        }

        @Override
        public OptionalInt getIntClaim(String name) {
            return OptionalInt.empty();
        }

        @Override
        public OptionalLong getLongClaim(String name) {
            return OptionalLong.empty();
        }

        @Override
        public OptionalDouble getDoubleClaim(String name) {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<Claims> getNested(String name) {
            return Optional.empty();
        }
    }

    /** An ID token whose claims alone are looked at. */
    private record Token(JwtClaims claims) implements IdentityToken {
        @Override
        public String getToken() {
            return "";
        }

        @Override
        public JwtClaims getJwtClaims() {
            return claims;
        }

        @Override
        public boolean isExpired() {
            return false;
        }

        @Override
        public Map<String, Object> getClaims() {
            return Map.of();
        }
    }

    /** What the server knows of the log-in: everything but the ID token is nobody's business. */
    private static OpenIdContext context(@Nullable IdentityToken token) {
        return (OpenIdContext) Proxy.newProxyInstance(
                OpenIdResolverTest.class.getClassLoader(),
                new Class<?>[] {OpenIdContext.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getIdentityToken")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return token;
                });
    }
}
