package health.portico.core.app;

/** Why a link ended, for the audit log and for whether the patient is told. */
public enum AppEnd {
    BY_PATIENT("removed", false),
    BY_APP("revoked-by-app", true),
    CODE_REFUSED("code-refused", false),
    CODE_REPLAYED("code-replayed", true),
    REFRESH_REPLAYED("refresh-replayed", true),
    ACCOUNT_DISABLED("account-disabled", false),
    PASSWORD_RESET("password-reset", true),
    EXPIRED("expired", false);

    private final String word;
    private final boolean told;

    AppEnd(String word, boolean told) {
        this.word = word;
        this.told = told;
    }

    public String word() {
        return word;
    }

    /** Tell whether the patient gets a notice: whoever removes an app gets that of the settings page. */
    boolean isTold() {
        return told;
    }
}
