package health.portico.embedded.http;

import jakarta.validation.ValidatorFactory;
import org.glassfish.jersey.internal.inject.AbstractBinder;

/** Gives Jersey the validator factory of the server, which it would otherwise make a second time and with an expression language. */
final class SharedValidation extends AbstractBinder {
    private final ValidatorFactory factory;

    SharedValidation(ValidatorFactory factory) {
        this.factory = factory;
    }

    @Override
    protected void configure() {
        bind(factory).to(ValidatorFactory.class).ranked(Integer.MAX_VALUE);
    }
}
