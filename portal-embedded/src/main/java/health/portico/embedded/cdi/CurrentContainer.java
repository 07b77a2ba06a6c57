package health.portico.embedded.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import org.glassfish.jersey.ext.cdi1x.internal.spi.BeanManagerProvider;
import org.jspecify.annotations.Nullable;

/**
 * Spares Jersey the look-up in a naming service that Java SE does not have. A thread that belongs to no container gets none, and then
 * Jersey does without. Found by {@link java.util.ServiceLoader}; stateless.
 */
public final class CurrentContainer implements BeanManagerProvider {
    @Override
    public @Nullable BeanManager getBeanManager() {
        return Containers.isKnown(Thread.currentThread().getContextClassLoader())
                ? CDI.current().getBeanManager()
                : null;
    }
}
