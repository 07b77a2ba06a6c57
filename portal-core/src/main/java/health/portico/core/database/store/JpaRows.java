package health.portico.core.database.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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
     * @param sql of the whole row, with the parameters {@code ?1}, {@code ?2} and so on
     */
    public static <E> Stream<E> of(EntityManager entities, Class<E> type, String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql, type);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(type::cast);
    }
}
