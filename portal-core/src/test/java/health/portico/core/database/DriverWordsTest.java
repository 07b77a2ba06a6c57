package health.portico.core.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverWordsTest {
    @ParameterizedTest
    @DisplayName("no part of a password is in what is said of a driver's failure, whatever signs it has")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "jdbc:h2:file:x;PASSWORD=ab;IFEXISTS=TRUE    | jdbc:h2:file:x;PASSWORD=***;IFEXISTS=TRUE",
                "jdbc:postgresql://db/p?password=ab,cd9&a=b  | jdbc:postgresql://db/p?password=***",
                "jdbc:postgresql://db/p?PASSWORD=a&b         | jdbc:postgresql://db/p?PASSWORD=***",
                "passwd = ab refused                         | passwd = *** refused",
                "no driver for jdbc:x://u:p@ss@db/p          | no driver for jdbc:x://***db/p",
                "no driver for jdbc:x://u:a/b@db/p           | no driver for jdbc:x://***db/p",
                "no driver for jdbc:oracle:thin:u/tiger@db:1 | no driver for jdbc:oracle:thin:***db:1",
                "the connection attempt failed               | the connection attempt failed"
            },
            delimiter = '|')
    void leavesPasswordsOut(String words, String said) {
        assertEquals(said, DriverWords.of(new SQLException(words)));
    }
}
