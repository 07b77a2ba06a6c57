package health.portico.core.policy;

import health.portico.api.record.Coded;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Codes that a policy names, by code system. A code of any other system tells it nothing: whoever asks {@link #tellsNothing} treats
 * such a fact as unknown (R59). Systems and codes are compared without regard to case. Immutable; asking allocates nothing.
 */
public final class CodeSet {
    public static final CodeSet EMPTY = new CodeSet(Set.of());

    private final TreeMap<String, Set<String>> codesBySystem = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private CodeSet(Set<String> tokens) {
        for (String token : tokens) {
            int bar = token.indexOf('|');
            codesBySystem
                    .computeIfAbsent(token.substring(0, bar), system -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .add(token.substring(bar + 1));
        }
    }

    /** @param tokens {@code system|code} */
    public static CodeSet of(Set<String> tokens) {
        return new CodeSet(tokens);
    }

    public boolean isEmpty() {
        return codesBySystem.isEmpty();
    }

    /** Tell whether any of the codings or labels is one of these codes. */
    public boolean hasAny(Collection<? extends Coded> codings) {
        for (Coded coding : codings) {
            Set<String> codes = codesBySystem.get(coding.system());
            if (codes != null && codes.contains(coding.code())) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether none of the codings belongs to a code system of these codes, so that nobody can say what they mean. */
    public boolean tellsNothing(Collection<? extends Coded> codings) {
        for (Coded coding : codings) {
            if (codesBySystem.containsKey(coding.system())) {
                return false;
            }
        }
        return true;
    }
}
