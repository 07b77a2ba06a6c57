package health.portico.core.plugin;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the portal and its host is closed to plugins: the inside, and the host's SPIs that hand out data of patients about which nobody
 * has decided, or secrets. A class that is itself such an SPI for the host may say so. Stateless.
 */
final class Undecided {
    /** In {@code health.portico.api.host}. */
    private static final List<String> SOURCES = List.of(
            "RecordSource",
            "PersonDirectory",
            "CareTeamInbox",
            "AttachmentStore",
            "HealthInformationExchange",
            "SecretKeys");

    /** Both ways of writing a name: in a reference, and in a text for reflection. */
    private static final Pattern CLOSED =
            Pattern.compile("health[/.]portico[/.](?:(?:api[/.]internal|core)(?=[/.])|api[/.]host[/.](?:"
                    + SOURCES.stream().collect(Collectors.joining("|")) + ")\\b)");

    /** Superclass and interfaces of a class that has to do with generics: two types in a row, which no member has. */
    private static final Pattern OWN_SIGNATURE = Pattern.compile("(?:<.*>)?(?:L[^;<(]*(?:<.*>)?;){2,}");

    private Undecided() {}

    /** Return what is closed and named by a class though it does not implement it, with dots; empty if there is nothing. */
    static List<String> in(ClassBytes file) {
        var named = file.texts().stream().flatMap(text -> CLOSED.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(name -> !isOwn(name, text, file)));
        return Stream.concat(named, asked(file))
                .map(name -> name.replace('/', '.'))
                .toList();
    }

    /** Whoever is such an SPI need not ask another one. */
    private static Stream<String> asked(ClassBytes file) {
        return file.calls().stream()
                .map(call -> call.substring(0, call.indexOf('.')))
                .filter(CLOSED.asMatchPredicate());
    }

    /** Whoever implements an SPI has to name it; whoever takes one from others says it as the type of a member, or asks it. */
    private static boolean isOwn(String name, String text, ClassBytes file) {
        return file.isImplementing(name)
                && (!text.contains("L" + name + ";")
                        || OWN_SIGNATURE.matcher(text).matches());
    }
}
