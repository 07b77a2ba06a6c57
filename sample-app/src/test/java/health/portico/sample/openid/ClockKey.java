package health.portico.sample.openid;

import health.portico.core.wiring.PortalResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Set;

/** Turns the clock by the duration of the parameter {@code by}. Goes into the WAR. */
@ApplicationScoped
@Path("turn-clock")
@Produces(MediaType.TEXT_PLAIN)
public class ClockKey implements PortalResources {
    @GET
    public String turn(@QueryParam("by") String by) {
        TurnedClock.turn(Duration.parse(by));
        return by;
    }

    @Override
    public Set<Class<?>> classes() {
        return Set.of(ClockKey.class);
    }
}
