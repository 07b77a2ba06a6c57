package health.portico.source.fhir.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference as it is written (FHIR datatype Reference).
 *
 * @param reference what it points to; a contained resource by its full name {@code Type/id#local}
 * @param identifier the identifier of what it points to, {@code system|value}
 * @param display words for a reader, empty if there are none
 */
public record Ref(@Nullable String reference, @Nullable String identifier, String display) {
    private static final Pattern TYPED =
            Pattern.compile("(?:[^#?]*/)?([A-Z][A-Za-z]+)(?:/[A-Za-z0-9.-]{1,64}(?:/_history/.*)?|\\?.*)");

    /** Points to nothing. */
    public static final Ref NONE = new Ref(null, null, "");

    /** Tell whether it says of what type its target is, and that is none of these. */
    public boolean excludes(List<String> types) {
        if (reference == null) {
            return false;
        }
        var typed = TYPED.matcher(reference);
        return typed.matches() && !types.contains(typed.group(1));
    }

    /** Tell whether it says anything, if only in words. */
    public boolean isNamed() {
        return isPresent() || !display.isEmpty();
    }

    /** Tell whether it names anything that can be found. */
    public boolean isPresent() {
        return reference != null || identifier != null;
    }
}
