package health.portico.plugin.openid.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people leave for the provider and where they come back: what the filter does to the server's session, in its order. */
class HostLogInFilterTest {
    private final List<String> done = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>(Map.of(
            "getMethod",
            "GET",
            "getRequestURI",
            "/portal/host-log-in",
            "getContextPath",
            "/portal",
            "authenticate",
            true));

    private List<String> open() throws IOException, ServletException {
        new HostLogInFilter()
                .doFilter(
                        part(HttpServletRequest.class),
                        part(HttpServletResponse.class),
                        (request, response) -> done.add("passed on"));
        return done;
    }

    /** A part of the server that answers what is laid out and writes down what is done to it. */
    private <T> T part(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "setStatus", "setHeader" -> note(String.join(" ", texts(arguments)));
                    case "invalidate", "changeSessionId", "authenticate" ->
                        note(method.getName()) == null ? answers.get(method.getName()) : null;
                    default -> answers.get(method.getName());
                }));
    }

    private @Nullable Object note(String what) {
        done.add(what);
        return null;
    }

    private static List<String> texts(Object[] arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }

    @Test
    @DisplayName("S35 S25 who leaves for the provider loses the server's session first, and only then is sent there")
    void leavesTheSessionBehind() throws Exception {
        answers.put("getSession", part(HttpSession.class));
        assertEquals(List.of("invalidate", "303", "Location /portal/host-log-in", "Cache-Control no-store"), open());

        done.clear();
        answers.remove("getSession");
        assertEquals(List.of("authenticate", "303", "Location /portal/", "Cache-Control no-store"), open());

        done.clear();
        answers.put("authenticate", false);
        assertEquals(List.of("authenticate"), open(), "the provider's address is the server's answer");
    }

    @ParameterizedTest
    @DisplayName("S48 a page elsewhere ends nobody's log-in and begins none")
    @ValueSource(strings = {"cross-site", "unknown"})
    void ignoresForeignPages(String site) throws Exception {
        answers.put("getHeader", site);
        answers.put("getSession", part(HttpSession.class));

        assertEquals(List.of("303", "Location /portal/", "Cache-Control no-store"), open());
    }

    @ParameterizedTest
    @DisplayName("S48 our own pages and the address bar lead to the provider")
    @ValueSource(strings = {"same-origin", "same-site", "none"})
    void followsOwnPages(String site) throws Exception {
        answers.put("getHeader", site);

        assertEquals("authenticate", open().get(0));
    }

    @Test
    @DisplayName("S35 who comes back gets a new id of the session; who comes back as nobody is asked to log in")
    void changesTheSessionsId() throws Exception {
        answers.put("getRequestURI", "/portal/host-log-in/callback");
        assertEquals(List.of("303", "Location /portal/log-in", "Cache-Control no-store"), open());

        done.clear();
        answers.put("getUserPrincipal", (Principal) () -> "ada");
        assertEquals(List.of("changeSessionId", "303", "Location /portal/", "Cache-Control no-store"), open());
    }

    @Test
    @DisplayName("S48 anything but GET is none of its business")
    void passesOthersOn() throws Exception {
        answers.put("getMethod", "POST");

        assertEquals(List.of("passed on"), open());
    }
}
