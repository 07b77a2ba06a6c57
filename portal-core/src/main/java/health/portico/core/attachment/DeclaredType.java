package health.portico.core.attachment;

import health.portico.core.attachment.format.FormatFamily;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a client says that a file is: compared with what it is, never believed. */
final class DeclaredType {
    private static final Set<String> NO_STATEMENT = Set.of(
            "", "*/*", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown");

    private DeclaredType() {}

    /** Tell whether the declared type leaves the file what it is: it says nothing, or names the family, perhaps by an old or loose name. */
    static boolean fits(Optional<String> declared, FormatFamily family) {
        String type = declared.map(DeclaredType::base).orElse("");
        return NO_STATEMENT.contains(type) || family.declaredAs(type);
    }

    private static String base(String declared) {
        int parameters = declared.indexOf(';');
        String base = parameters < 0 ? declared : declared.substring(0, parameters);
        return base.strip().toLowerCase(Locale.ROOT);
    }
}
