package health.portico.core.database;

import java.util.regex.Pattern;

/**
 * What a database's driver says, fit for a log: some quote their URL, which may hold a password. Where a password ends is not always
 * to be seen; then too much is left out rather than too little. Stateless.
 */
public final class DriverWords {
    private static final Pattern PARAMETER = Pattern.compile("(?i)(passw(?:or)?d\\s*=\\s*)[^;\\s]*");
    private static final Pattern USER = Pattern.compile("(//)\\S*@");
    private static final Pattern ORACLE = Pattern.compile("(?i)(:thin:)\\S*@");

    private DriverWords() {}

    /** Return what an exception says, with asterisks in the place of passwords. */
    public static String of(Throwable failure) {
        var words = String.valueOf(failure.getMessage());
        for (var secret : new Pattern[] {PARAMETER, USER, ORACLE}) {
            words = secret.matcher(words).replaceAll("$1***");
        }
        return words;
    }
}
