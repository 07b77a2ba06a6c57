package health.portico.core.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The edge of the portal in a servlet container: what the container would answer by itself, beside the REST application, carries our
 * headers (S46, S47), and its error pages become problems (S53): those of its servlets where they are sent, the others if web.xml
 * names any error page, to which this filter answers. Stateless.
 */
@WebFilter(
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class EdgeFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        EdgeResponse edge = new EdgeResponse((HttpServletResponse) response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            edge.sendError(
                    request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                            ? status
                            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return;
        }
        chain.doFilter(request, edge);
        if (!request.isAsyncStarted()) {
            edge.guardOnce();
        }
    }
}
