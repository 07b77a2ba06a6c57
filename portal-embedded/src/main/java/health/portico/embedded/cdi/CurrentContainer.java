package health.portico.embedded.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import org.glassfish.jersey.ext.cdi1x.internal.spi.BeanManagerProvider;

/** Spares Jersey the look-up in a naming service that Java SE does not have. Found by {@link java.util.ServiceLoader}; stateless. */
public final class CurrentContainer implements BeanManagerProvider {
    @Override
    public BeanManager getBeanManager() {
        return CDI.current().getBeanManager();
    }
}
