package health.portico.embedded.persistence;

import health.portico.embedded.transaction.Narayana;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.transaction.Status;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entity manager that beans get injected: inside a transaction it stands for the one of that transaction and unit, outside for a
 * new one that ends with the call or, for a query, with its execution (Jakarta Persistence 3.1, 7.6.2). Thread-safe.
 */
final class ContextEntities implements InvocationHandler {
    private static final Set<String> EXECUTIONS =
            Set.of("getResultList", "getSingleResult", "getResultStream", "executeUpdate", "execute");

    private final Object key = new Object();
    private final Supplier<EntityManagerFactory> factory;

    private ContextEntities(Supplier<EntityManagerFactory> factory) {
        this.factory = factory;
    }

    static EntityManager of(Supplier<EntityManagerFactory> factory) {
        return proxy(EntityManager.class, new ContextEntities(factory));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> throw new IllegalStateException("The container closes this entity manager");
            case "isOpen" -> true;
            case "toString" -> "EntityManager of the current transaction";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == Objects.requireNonNull(arguments)[0];
            default -> delegate(method, arguments);
        };
    }

    private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
        return Narayana.registry().getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? outside(method, arguments)
                : call(ofTransaction(), method, arguments);
    }

    private EntityManager ofTransaction() {
        var registry = Narayana.registry();
        var existing = (EntityManager) registry.getResource(key);
        if (existing != null) {
            return existing;
        }
        var created = factory.get().createEntityManager();
        created.joinTransaction();
        registry.putResource(key, created);
        registry.registerInterposedSynchronization(new ClosesAfterCompletion(created));
        return created;
    }

    private @Nullable Object outside(Method method, Object @Nullable [] arguments) throws Throwable {
        var manager = factory.get().createEntityManager();
        @Nullable Object result = null;
        try {
            result = call(manager, method, arguments);
        } finally {
            if (!(result instanceof Query)) {
                manager.close();
            }
        }
        return result instanceof Query query ? closing(query, manager, method.getReturnType()) : result;
    }

    private static Object closing(Query query, EntityManager manager, Class<?> type) {
        return proxy(type, (proxy, method, arguments) -> {
            try {
                var result = call(query, method, arguments);
                if (method.getName().equals("getResultStream")) {
                    return query.getResultList().stream();
                }
                return result == query ? proxy : result;
            } finally {
                if (EXECUTIONS.contains(method.getName())) {
                    manager.close();
                }
            }
        });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(ContextEntities.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
