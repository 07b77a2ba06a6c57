package health.portico.core.page.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form as a browser sent them; one that is too long is as good as empty. Immutable. */
public final class SentForm {
    private static final int LONGEST = 1_000;

    private final @Nullable MultivaluedMap<String, String> fields;

    /** @param fields null where nothing was sent */
    public SentForm(@Nullable MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    /** Return the first value of a field; null if there is none. */
    public @Nullable String value(String name) {
        return fields == null ? null : fields.getFirst(name);
    }

    /** Return what was typed; empty for nothing. */
    public String text(String name) {
        return Optional.ofNullable(value(name))
                .filter(value -> value.length() <= LONGEST)
                .orElse("");
    }
}
