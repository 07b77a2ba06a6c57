package health.portico.sample.state;

import health.portico.api.host.HostViewer;
import health.portico.api.host.ViewerResolver;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.wiring.PortalResources;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A hospital whose container knows who is there: the header {@code Test-Principal} names the person and the log-in, {@code ada/1}. */
final class HeaderLogIn {
    static final String HEADER = "Test-Principal";

    private HeaderLogIn() {}

    /** The principal that the container found. */
    record Known(String name, String logIn) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    /** The container's own log-in, before the portal looks. */
    @Provider
    @PreMatching
    @Priority(1)
    @ApplicationScoped
    public static class Container implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Optional.ofNullable(request.getHeaderString(HEADER))
                    .map(value -> value.split("/"))
                    .ifPresent(parts -> request.setSecurityContext(context(new Known(parts[0], parts[1]))));
        }

        private static SecurityContext context(Principal principal) {
            return new SecurityContext() {
                @Override
                public Principal getUserPrincipal() {
                    return principal;
                }

                @Override
                public boolean isUserInRole(String role) {
                    return role.equals("doctors");
                }

                @Override
                public boolean isSecure() {
                    return true;
                }

                @Override
                public String getAuthenticationScheme() {
                    return "test";
                }
            };
        }
    }

    /** What the hospital implements: doctors take part, {@code visitor} does not. */
    @ApplicationScoped
    public static class Resolver implements ViewerResolver {
        @Override
        public Optional<HostViewer> resolve(Principal principal, Predicate<String> isInRole) {
            return Optional.of(principal)
                    .filter(Known.class::isInstance)
                    .map(Known.class::cast)
                    .filter(known -> !known.getName().equals("visitor") && isInRole.test("doctors"))
                    .map(known -> new HostViewer(viewer(known.getName()), known.logIn()));
        }

        private static Viewer viewer(String name) {
            return new Viewer(
                    "host:" + name, ViewerKind.CLINICIAN, "Dr. " + name, Optional.empty(), Optional.empty(), Set.of());
        }
    }

    /** Puts the container's log-in before the portal's resources. */
    @ApplicationScoped
    public static class Published implements PortalResources {
        @Override
        public Set<Class<?>> classes() {
            return Set.of(Container.class);
        }
    }
}
