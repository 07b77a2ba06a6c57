package health.portico.core.database.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads entities by SQL, for what a start asks: to read the query language of Jakarta Persistence, a provider first loads some five
 * hundred classes (ADR 45). Stateless.
 */
public final class JpaRows {
    private JpaRows() {}

    /**
     * Return the rows as entities, what waits for a flush included.
     *
     * @param sql of the whole row, with the parameter {@code ?1}
     */
    public static <E> Stream<E> of(EntityManager entities, Class<E> type, String sql, Object parameter) {
        List<?> rows =
                entities.createNativeQuery(sql, type).setParameter(1, parameter).getResultList();
        return rows.stream().map(type::cast);
    }
}
