package health.portico.benchmarks.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a row of the audit log. Immutable.
 *
 * @param texts in the order of the columns that {@link Learned} inserts
 */
record Entry(List<@Nullable String> texts) {
    static final Entry NONE = new Entry(List.of());

    private static final List<String> COLUMNS = List.of(
            "action",
            "outcome",
            "actor",
            "patient_id",
            "items",
            "rules",
            "detail",
            "session_hash",
            "client_address",
            "request_id");

    static Entry of(ResultSet row) throws SQLException {
        var texts = new ArrayList<@Nullable String>();
        for (var column : COLUMNS) {
            texts.add(row.getString(column));
        }
        return new Entry(Collections.unmodifiableList(texts));
    }
}
