package health.portico.core.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. Thread-safe; implemented by the wiring, called by stores. */
@FunctionalInterface
public interface Database {
    /** Return a connection that whoever asked closes: of the caller's transaction if there is one, else one that commits each statement. */
    Connection connection() throws SQLException;
}
