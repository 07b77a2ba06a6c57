package health.portico.core.helpdesk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why staff disable or enable an account: a closed list, so that nobody writes what is in a record beside an account. */
public enum SwitchReason {
    /** The password or the mailbox may be in other hands, or nobody can prove whose they are. */
    LOST_CREDENTIALS(true, false),
    /** Somebody else seems to use the account. */
    SUSPECTED_MISUSE(true, false),
    /** The patient has died. */
    DECEASED(true, false),
    /** The patient wants it so. */
    REQUESTED(true, true),
    /** What was lost is found, or what was suspected has been looked into. */
    RESOLVED(false, true),
    /** It was disabled by mistake. */
    BY_MISTAKE(false, true);

    private final boolean disables;
    private final boolean enables;

    SwitchReason(boolean disables, boolean enables) {
        this.disables = disables;
        this.enables = enables;
    }

    /** Return the reason of a word, if an account can be enabled or disabled for it. */
    public static Optional<SwitchReason> of(String word, boolean enabled) {
        return allowed(enabled).stream()
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }

    /** Return the reasons for which an account can be enabled, or disabled. */
    public static List<SwitchReason> allowed(boolean enabled) {
        return Arrays.stream(values())
                .filter(reason -> enabled ? reason.enables : reason.disables)
                .toList();
    }

    /** Return it as it is written over HTTP, in the database and in the audit log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
