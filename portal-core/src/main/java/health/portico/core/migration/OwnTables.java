package health.portico.core.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a plugin's scripts may do: make, change, fill and drop tables and the like that bear its id, by statements that can be read here.
 * It keeps mistakes out, and what nobody needs; a plugin that means harm must not be installed. Immutable.
 */
final class OwnTables {
    private static final String NAMES = "(?:if (?:not )?exists )?(?:only )?(?!on\\b)([\\w.\"$]+(?: ?, ?[\\w.\"$]+)*)";
    private static final String MODIFIERS =
            "(?: (?:or|replace|global|local|temporary|temp|unlogged|cached|memory|materialized|recursive|force|unique|constraint))*";
    private static final String KINDS = " (?:table|index|view|sequence|type|domain) (?:concurrently )?";
    private static final Pattern NO_CODE = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'[^']*+'", Pattern.DOTALL);

    /** Texts that other rules end, in which code could hide. */
    private static final Pattern OTHER_TEXTS = Pattern.compile("\\b(?:e|u&)(?:''|\")|\\$\\w*\\$");

    private static final Predicate<String> KNOWN = Pattern.compile(
                    "(?:create|alter|drop)" + MODIFIERS + KINDS
                            + ".*|comment on (?:table|column) .*|(?:insert into|update|delete from|merge into|truncate(?: table)?|with) .*")
            .asMatchPredicate();
    private static final List<Pattern> TOUCHING = Stream.of(
                    "^(?:create|alter|drop)" + MODIFIERS + KINDS + NAMES,
                    "^create" + MODIFIERS + " index .*?\\bon " + NAMES,
                    "^alter" + KINDS + "(?:if exists )?[\\w.\"$]+ rename to " + NAMES,
                    "^truncate (?:table )?" + NAMES,
                    "\\b(?:insert|merge) into " + NAMES,
                    "\\bdelete from " + NAMES,
                    "(?:^|\\( ?|\\) )update " + NAMES,
                    "^comment on (?:table|column) ([\\w.\"$]+)",
                    "(?<!references )\\b(portico_\\w+)")
            .map(Pattern::compile)
            .toList();

    private final String prefix;

    /** @param plugin its id, whose hyphens become underscores */
    OwnTables(String plugin) {
        this.prefix = plugin.replace('-', '_');
    }

    /** Return what a script does that is not the plugin's to do, as the end of a sentence about it. */
    Optional<String> objection(String script) {
        var code = NO_CODE.matcher(script)
                .replaceAll(found -> isText(found) ? "''" : " ")
                .toLowerCase(Locale.ROOT);
        return Stream.of(code.split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> !statement.isEmpty())
                .flatMap(statement -> objectionTo(statement).stream())
                .findFirst();
    }

    private static boolean isText(MatchResult found) {
        return found.group().startsWith("'");
    }

    private Optional<String> objectionTo(String statement) {
        if (!KNOWN.test(statement) || OTHER_TEXTS.matcher(statement).find()) {
            return Optional.of(
                    "holds \"" + statement.substring(0, Math.min(40, statement.length()))
                            + "\"; it may make, change and drop tables, indexes, views, sequences, types and domains, and write rows");
        }
        return names(statement)
                .filter(name -> !isOwn(name))
                .findFirst()
                .map(name -> "touches " + name + "; what it makes or changes must be called " + prefix
                        + " or begin with " + prefix + "_");
    }

    private static Stream<String> names(String statement) {
        var column = statement.startsWith("comment on column ");
        return TOUCHING.stream()
                .flatMap(pattern -> pattern.matcher(statement).results())
                .flatMap(found -> Stream.of(found.group(1).replace("\"", "").split(" ?, ?")))
                .map(name -> column ? name.substring(0, Math.max(0, name.lastIndexOf('.'))) : name)
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }

    private boolean isOwn(String name) {
        return name.equals(prefix) || name.startsWith(prefix + "_");
    }
}
