package health.portico.core.database;

import java.util.regex.Pattern;

/** What a database's driver says, fit for a log: some quote their URL, which may hold a password. Stateless. */
public final class DriverWords {
    private static final Pattern PARAMETER = Pattern.compile("(?i)(passw(?:or)?d\\s*=\\s*)[^&;,\\s]*");
    private static final Pattern USER = Pattern.compile("(//[^/@:\\s]*:)[^/@\\s]*@");

    private DriverWords() {}

    /** Return what an exception says, with asterisks in the place of passwords. */
    public static String of(Throwable failure) {
        var words = PARAMETER.matcher(String.valueOf(failure.getMessage())).replaceAll("$1***");
        return USER.matcher(words).replaceAll("$1***@");
    }
}
