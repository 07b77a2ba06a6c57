package health.portico.embedded.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.weld.bootstrap.event.WeldBeanConfigurator;

/**
 * Objects that exist before the container and become beans of it: what a Jakarta EE server would bring, and what the caller of
 * {@link health.portico.embedded.PortalServer} puts in the place of a bean of the portal. One extension per server.
 */
public final class SuppliedBeans implements Extension {
    private static final int ABOVE_ALL = Interceptor.Priority.PLATFORM_AFTER + 1_000;

    private final Map<Class<?>, Supplier<?>> resources = new LinkedHashMap<>();
    private final Map<Class<?>, Object> replacements = new LinkedHashMap<>();

    /** Add a bean of the type, asked for when it is injected; the caller keeps its life cycle. */
    public <T> SuppliedBeans with(Class<T> type, Supplier<? extends T> instance) {
        resources.put(type, instance);
        return this;
    }

    /** Put the instance in the place of every other bean of the type. */
    public SuppliedBeans replacing(Map<Class<?>, Object> instances) {
        replacements.putAll(instances);
        return this;
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        resources.forEach((type, instance) -> event.addBean()
                .id(type.getName())
                .scope(Dependent.class)
                .types(type, Object.class)
                .createWith(context -> instance.get()));
        replacements.forEach((type, instance) -> ((WeldBeanConfigurator<Object>) event.<Object>addBean())
                .priority(ABOVE_ALL)
                .alternative(true)
                .id("in place of " + type.getName())
                .scope(Dependent.class)
                .types(type, Object.class)
                .createWith(context -> instance));
    }
}
