package health.portico.core.session.web;

import health.portico.core.request.CurrentRequest;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;

/**
 * Tells the REST application both ends of the connection, which only the servlet container knows: attributes of the servlet request
 * are properties of the Jakarta REST request. On Java SE the server of portal-embedded sets the same properties.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AddressFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(CurrentRequest.REMOTE_ADDRESS, request.getRemoteAddr());
        request.setAttribute(CurrentRequest.LOCAL_ADDRESS, request.getLocalAddr());
        chain.doFilter(request, response);
    }
}
