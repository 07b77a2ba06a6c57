package health.portico.core.policy;

import health.portico.api.record.Classification;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.Coded;
import health.portico.api.record.Coding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Codes that a policy names, by code system. A code of any other system tells it nothing: whoever asks {@link #tellsNothing} treats
 * such a fact as unknown (R59). So does a code of a system of which the policy names other codes, too, unless it is one of these.
 * Systems and codes are compared without regard to case. Immutable.
 */
public final class CodeSet {
    public static final CodeSet EMPTY = of(Set.of());

    private final Map<String, Set<String>> codesBySystem;
    private final @Nullable CodeSet known;
    private final @Nullable CodeSet others;

    private CodeSet(Map<String, Set<String>> codesBySystem, @Nullable CodeSet known, @Nullable CodeSet others) {
        this.codesBySystem = codesBySystem;
        this.known = known;
        this.others = others;
    }

    /** @param tokens {@code system|code} */
    public static CodeSet of(Set<String> tokens) {
        var codesBySystem = new TreeMap<String, Set<String>>(String.CASE_INSENSITIVE_ORDER);
        for (String token : tokens) {
            int bar = token.indexOf('|');
            codesBySystem
                    .computeIfAbsent(token.substring(0, bar), system -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .add(token.substring(bar + 1));
        }
        return new CodeSet(codesBySystem, null, null);
    }

    /** Return a set of these codes and of all that the other set does not hold: what nobody knows may be one of these (R59). */
    public CodeSet orUnknownTo(CodeSet other) {
        return new CodeSet(codesBySystem, other, others);
    }

    /**
     * Return these codes, with others of which is known that they are none of these. Of a system that the others name, nothing is known
     * but what one of the two sets holds (R59).
     */
    public CodeSet besides(CodeSet harmless) {
        return new CodeSet(codesBySystem, known, harmless);
    }

    public boolean isEmpty() {
        return codesBySystem.isEmpty() && known == null;
    }

    /** Tell whether any of the codings or labels is one of these codes. */
    public boolean hasAny(Collection<? extends Coded> codings) {
        for (Coded coding : codings) {
            if (isOne(coding)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(Coded coding) {
        return has(coding) || (known != null && !known.has(coding));
    }

    private boolean has(Coded coding) {
        Set<String> codes = codesBySystem.get(coding.system());
        return codes != null && codes.contains(coding.code());
    }

    /** Tell whether none of the codings belongs to a code system of these codes, so that nobody can say what they mean. */
    public boolean tellsNothing(Collection<? extends Coded> codings) {
        for (Coded coding : codings) {
            if (tells(coding)) {
                return false;
            }
        }
        return true;
    }

    private boolean tells(Coded coding) {
        if (others != null && others.codesBySystem.containsKey(coding.system())) {
            return has(coding) || others.has(coding);
        }
        return codesBySystem.containsKey(coding.system());
    }

    /** Tell whether one of the sorts is one of these codes, or might be: none is named, or one of which nobody knows what it means (R59). */
    public boolean isOrMayBe(Classification sorts) {
        return sorts.concepts().isEmpty() || hasAnyOf(sorts.codings()) || mayBeOneOf(sorts.concepts());
    }

    /** Counts, since the iterators of a list and of a set in one loop would be objects. */
    private boolean hasAnyOf(List<Coding> codings) {
        for (int i = 0; i < codings.size(); i++) {
            if (isOne(codings.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeOneOf(List<CodeableConcept> concepts) {
        for (int i = 0; i < concepts.size(); i++) {
            if (tellsNothing(concepts.get(i).codings())) {
                return true;
            }
        }
        return false;
    }
}
