package health.portico.core.problem;

import health.portico.api.problem.ProblemType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All sorts of problems that the portal itself may answer with, sorted by code. */
public final class ProblemTypes {
    public static final List<ProblemType> ALL = Arrays.stream(ProblemType.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProblemType.class)
            .map(ProblemTypes::value)
            .sorted(Comparator.comparing(ProblemType::code))
            .toList();

    private ProblemTypes() {}

    public static Optional<ProblemType> of(String code) {
        return ALL.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    private static ProblemType value(Field constant) {
        try {
            return (ProblemType) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public constant cannot be read", e);
        }
    }
}
