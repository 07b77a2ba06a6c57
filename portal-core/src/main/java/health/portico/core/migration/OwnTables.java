package health.portico.core.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tables, indexes and the like a plugin's scripts may make, change, fill or drop: those that bear its id. Immutable. */
final class OwnTables {
    private static final String NAMES = "(?:if (?:not )?exists )?(?:only )?([\\w.\"$]+(?: ?, ?[\\w.\"$]+)*)";
    private static final String MODIFIERS =
            "(?: (?:or|replace|global|local|temporary|temp|unlogged|cached|memory|linked|foreign"
                    + "|materialized|recursive|force|unique|constraint))*";
    private static final Pattern NO_CODE = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'", Pattern.DOTALL);
    private static final List<Pattern> TOUCHING = Stream.of(
                    "\\b(?:create|alter|drop)" + MODIFIERS
                            + " (?:table|index|view|sequence|type|domain|schema|trigger|function|procedure|alias)"
                            + " (?:concurrently )?" + NAMES,
                    "\\bcreate" + MODIFIERS + " (?:index|trigger) .*? on " + NAMES,
                    "\\brename to " + NAMES,
                    "\\btruncate (?:table )?" + NAMES,
                    "\\b(?:insert|merge) into " + NAMES,
                    "\\bdelete from " + NAMES,
                    "(?:^|\\) )update " + NAMES)
            .map(Pattern::compile)
            .toList();

    private final String prefix;

    /** @param plugin its id, whose hyphens become underscores */
    OwnTables(String plugin) {
        this.prefix = plugin.replace('-', '_');
    }

    /** Return the first name in a script that is not the plugin's. */
    Optional<String> foreignIn(String script) {
        var code = NO_CODE.matcher(script).replaceAll(" ").toLowerCase(Locale.ROOT);
        return Stream.of(code.split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .flatMap(OwnTables::names)
                .filter(name -> !isOwn(name))
                .findFirst();
    }

    private static Stream<String> names(String statement) {
        return TOUCHING.stream()
                .flatMap(pattern -> pattern.matcher(statement).results())
                .flatMap(found -> Stream.of(found.group(1).replace("\"", "").split(" ?, ?")))
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }

    private boolean isOwn(String name) {
        return name.equals(prefix) || name.startsWith(prefix + "_");
    }
}
