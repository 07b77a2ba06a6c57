package health.portico.core.account;

/** The sessions of an account, as far as accounts concern them. Thread-safe. */
public interface AccountSessions {
    /** End all sessions of an account that is being disabled, in the caller's transaction (S36). */
    void endDisabled(String account);
}
