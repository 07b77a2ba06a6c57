package health.portico.core.release.store;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link ReleaseRow}, in the form that persistence providers ask for. */
public class ReleaseKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String itemId;
    private int ordinal;

    /** For the persistence provider. */
    public ReleaseKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReleaseKey key && Objects.equals(itemId, key.itemId) && ordinal == key.ordinal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemId, ordinal);
    }
}
