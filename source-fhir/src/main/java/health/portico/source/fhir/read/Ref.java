package health.portico.source.fhir.read;

import org.jspecify.annotations.Nullable;

/**
 * A reference as it is written (FHIR datatype Reference).
 *
 * @param reference what it points to; a contained resource by its full name {@code Type/id#local}
 * @param identifier the identifier of what it points to, {@code system|value}
 * @param display words for a reader, empty if there are none
 */
public record Ref(@Nullable String reference, @Nullable String identifier, String display) {
    /** Points to nothing. */
    public static final Ref NONE = new Ref(null, null, "");

    /** Tell whether it names anything. */
    public boolean isPresent() {
        return reference != null || identifier != null;
    }
}
