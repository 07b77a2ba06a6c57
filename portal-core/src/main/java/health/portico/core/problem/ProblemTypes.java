package health.portico.core.problem;

import health.portico.api.problem.ProblemType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All sorts of problems that the portal itself may answer with, sorted by code. */
public final class ProblemTypes {
    public static final List<ProblemType> ALL = Arrays.stream(ProblemType.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProblemType.class)
            .map(ProblemTypes::value)
            .sorted(Comparator.comparing(ProblemType::code))
            .toList();

    private static final Map<Integer, ProblemType> BY_STATUS = Map.ofEntries(
            Map.entry(400, ProblemType.MALFORMED_REQUEST),
            Map.entry(401, ProblemType.SESSION_ENDED),
            Map.entry(403, ProblemType.ROLE_NOT_ALLOWED),
            Map.entry(404, ProblemType.NOT_FOUND),
            Map.entry(405, ProblemType.METHOD_NOT_ALLOWED),
            Map.entry(406, ProblemType.NOT_ACCEPTABLE),
            Map.entry(413, ProblemType.PAYLOAD_TOO_LARGE),
            Map.entry(415, ProblemType.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(501, ProblemType.METHOD_NOT_ALLOWED),
            Map.entry(503, ProblemType.NOT_READY),
            Map.entry(505, ProblemType.MALFORMED_REQUEST));

    private ProblemTypes() {}

    public static Optional<ProblemType> of(String code) {
        return ALL.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** Choose the problem for a status that a server or Jakarta REST came up with by itself. */
    static ProblemType ofStatus(int status) {
        boolean isClientError = status >= 400 && status < 500;
        return BY_STATUS.getOrDefault(
                status, isClientError ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR);
    }

    private static ProblemType value(Field constant) {
        try {
            return (ProblemType) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public constant cannot be read", e);
        }
    }
}
