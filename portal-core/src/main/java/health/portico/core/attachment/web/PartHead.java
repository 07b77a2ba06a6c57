package health.portico.core.attachment.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands before one part of a form (RFC 7578, section 4.2). Immutable.
 *
 * @param field name of the form's field; empty if none is given
 * @param fileName as the client sent it; empty if it sent none
 * @param mediaType as the client declared it, with its parameters
 */
record PartHead(String field, String fileName, Optional<String> mediaType) {
    private static final Pattern FOLD = Pattern.compile("\r\n[ \t]+");
    private static final Pattern LINE_END = Pattern.compile("\r\n");
    private static final Pattern DISPOSITION = Pattern.compile("(?i)form-data *(;.*)?");
    private static final Pattern PARAMETER =
            Pattern.compile("; *([A-Za-z0-9*_-]+) *= *(\"(?:[^\"\\\\]|\\\\.)*+\"|[^\";]*)");

    /** Both ways in which clients write a quotation mark in a name: with a backslash, or as the URL standard has it. */
    private static final Pattern QUOTED = Pattern.compile("\\\\([\"\\\\])|%22");

    static PartHead of(String text) {
        Map<String, List<String>> lines = lines(FOLD.matcher(text).replaceAll(" "));
        List<String> dispositions = lines.getOrDefault("content-disposition", List.of());
        if (dispositions.size() != 1
                || !DISPOSITION.matcher(dispositions.get(0)).matches()) {
            throw new PortalException(ProblemType.MALFORMED_REQUEST);
        }
        Map<String, String> parameters = parameters(dispositions.get(0));
        return new PartHead(
                parameters.getOrDefault("name", ""),
                parameters.getOrDefault("filename", ""),
                lines.getOrDefault("content-type", List.of()).stream().findFirst());
    }

    private static Map<String, List<String>> lines(String text) {
        Map<String, List<String>> lines = new TreeMap<>();
        LINE_END.splitAsStream(text).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new PortalException(ProblemType.MALFORMED_REQUEST);
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            lines.merge(name, List.of(line.substring(colon + 1).strip()), PartHead::joined);
        });
        return lines;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Map<String, String> parameters(String disposition) {
        Map<String, String> parameters = new TreeMap<>();
        PARAMETER
                .matcher(disposition)
                .results()
                .forEach(found ->
                        parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value(found.group(2))));
        return parameters;
    }

    private static String value(String written) {
        if (!written.startsWith("\"")) {
            return written.strip();
        }
        return QUOTED.matcher(written.substring(1, written.length() - 1))
                .replaceAll(found -> found.group(1) == null ? "\"" : Matcher.quoteReplacement(found.group(1)));
    }

    /** Nothing that was sent: names of files are health data. */
    @Override
    public String toString() {
        return "PartHead";
    }
}
