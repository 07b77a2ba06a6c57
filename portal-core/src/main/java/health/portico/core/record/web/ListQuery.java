package health.portico.core.record.web;

import health.portico.api.portal.PageRequest;
import health.portico.api.record.Category;
import health.portico.api.record.Coding;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a list a request asks for. Filled by Jakarta REST, one instance a request. */
public class ListQuery {
    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("cursor")
    private @Nullable String cursor;

    @QueryParam("code")
    private @Nullable String code;

    PageRequest page() {
        return Parameters.page(limit, cursor);
    }

    /** Return the test that is asked for, which results alone have. */
    Optional<Coding> code(Category category) {
        Optional<Coding> asked = Parameters.code("code", code);
        if (asked.isPresent() && !category.equals(Category.RESULTS)) {
            throw InvalidRequestException.of("code", "Only results can be asked for by a code.");
        }
        return asked;
    }
}
