package health.portico.core.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A directory with one name: a database that cannot be reached, whose driver quotes its address. */
public final class OneName implements InitialContextFactory {
    static final String UNREACHABLE = "java:comp/env/jdbc/portico";

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
        return new InitialContext(true) {
            @Override
            public Object lookup(String name) throws NamingException {
                if (!name.equals(UNREACHABLE)) {
                    throw new NameNotFoundException(name);
                }
                return unreachable();
            }
        };
    }

    private static DataSource unreachable() {
        return new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException(
                        "no route to jdbc:postgresql://portico:secret@db/portico?user=portico&password=secret&ssl=true");
            }
        };
    }
}
