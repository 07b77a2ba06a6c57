package health.portico.core.policy;

import health.portico.api.record.Coding;
import health.portico.api.record.SensitivityLabel;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Codes that a policy names, with the code systems that it can read. A code of any other system tells it nothing: whoever asks
 * {@link #tellsNothing} first treats such a fact as unknown (R59). Immutable.
 *
 * @param tokens {@code system|code}; compared without regard to case
 */
public record CodeSet(Set<String> tokens) {
    public static final CodeSet EMPTY = new CodeSet(Set.of());

    public CodeSet {
        tokens = tokens.stream().map(CodeSet::normal).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Tell whether any of the codings is one of these codes. */
    public boolean hasAny(Collection<Coding> codings) {
        for (Coding coding : codings) {
            if (tokens.contains(normal(coding.token()))) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether any of the labels is one of these codes. */
    public boolean hasAnyLabel(Collection<SensitivityLabel> labels) {
        for (SensitivityLabel label : labels) {
            if (tokens.contains(normal(label.token()))) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether none of the codings belongs to a code system of these codes, so that nobody can say what they mean. */
    public boolean tellsNothing(Collection<Coding> codings) {
        return codings.stream().noneMatch(coding -> reads(coding.system()));
    }

    private boolean reads(String system) {
        String start = normal(system) + "|";
        return !system.isEmpty() && tokens.stream().anyMatch(token -> token.startsWith(start));
    }

    private static String normal(String token) {
        return token.toUpperCase(Locale.ROOT);
    }
}
