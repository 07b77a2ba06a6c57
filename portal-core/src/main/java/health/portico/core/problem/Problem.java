package health.portico.core.problem;

import health.portico.api.problem.ProblemType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a problem answer says (RFC 9457), apart from the id of the request. Immutable.
 *
 * @param type the sort of problem
 * @param detail a sentence that helps the person, if there is one to say
 * @param errors the values that are not allowed, if it is about values
 * @param files the files that are not taken, if it is about an upload
 * @param parts states of parts of the portal by the name of the member that lists them, if it is about the portal itself
 * @param headers further headers of the answer
 */
public record Problem(
        ProblemType type,
        Optional<String> detail,
        List<FieldError> errors,
        List<FileError> files,
        Map<String, List<PartState>> parts,
        Map<String, String> headers) {
    /** The page that explains every code, with a section for each. */
    public static final String PAGE = "https://portico.health/docs/reference/problems";

    public Problem {
        errors = List.copyOf(errors);
        files = List.copyOf(files);
        parts = Map.copyOf(parts);
        headers = Map.copyOf(headers);
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, Optional.empty(), List.of(), List.of(), Map.of(), Map.of());
    }

    public Problem detail(String sentence) {
        return new Problem(type, Optional.of(sentence), errors, files, parts, headers);
    }

    public Problem errors(List<FieldError> values) {
        return new Problem(type, detail, values, files, parts, headers);
    }

    public Problem files(List<FileError> refused) {
        return new Problem(type, detail, errors, refused, parts, headers);
    }

    public Problem parts(Map<String, List<PartState>> states) {
        return new Problem(type, detail, errors, files, states, headers);
    }

    public Problem header(String name, String value) {
        return new Problem(type, detail, errors, files, parts, Map.of(name, value));
    }

    /** The member {@code type}: where the documentation explains this code. */
    public URI uri() {
        return URI.create(PAGE + "#" + type.code());
    }
}
