package health.portico.sample.openid;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.time.Duration;

/** Turns the clock by the duration of the parameter {@code by}. Goes into the WAR. */
@WebFilter("/turn-clock")
public class ClockKey implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
        TurnedClock.turn(Duration.parse(request.getParameter("by")));
    }
}
