package health.portico.core.session;

/** The tables that every log-in writes. Thread-safe; blocks. */
public interface LogInTables {
    /**
     * Ask the database whether the portal may write into each, and write nothing.
     *
     * @throws RuntimeException if a table is gone, or the database takes no changes
     */
    void checkWritable();
}
