package health.portico.plugin.openid.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * The door to the provider. Whoever comes to {@code host-log-in} leaves the server's session behind, if there is one, and is sent to the
 * provider: a session that knows a token already would not check the next one's nonce. Who comes back gets a new id of the session.
 */
@WebFilter(
        urlPatterns = {HostLogInFilter.BEGIN, HostLogInFilter.CALLBACK},
        asyncSupported = true)
public class HostLogInFilter implements Filter {
    static final String BEGIN = "/host-log-in";
    static final String CALLBACK = "/host-log-in/callback";

    private static final Set<String> OWN_PAGES = Set.of("same-origin", "same-site", "none");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        if (!asked.getMethod().equals("GET")) {
            chain.doFilter(request, response);
        } else if (asked.getRequestURI().endsWith(CALLBACK)) {
            arrive(asked, answer);
        } else {
            begin(asked, answer);
        }
    }

    private static void begin(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var session = request.getSession(false);
        if (isFromForeignPage(request)) {
            send(request, response, "/");
        } else if (session != null) {
            session.invalidate();
            send(request, response, BEGIN);
        } else if (request.authenticate(response)) {
            send(request, response, "/");
        }
    }

    private static void arrive(HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() == null) {
            send(request, response, "/log-in");
        } else {
            request.changeSessionId();
            send(request, response, "/");
        }
    }

    /** A page elsewhere shall not end anybody's log-in by a link or a picture; browsers without the header are let through. */
    private static boolean isFromForeignPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OWN_PAGES.contains(site);
    }

    /** By a path, because a proxy may end TLS and the server may not know the browser's scheme. */
    private static void send(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
        response.setHeader("Cache-Control", "no-store");
    }
}
