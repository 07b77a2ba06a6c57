package health.portico.core.outbox;

import java.util.Set;

/** Which notices people do not want (R14). Thread-safe; blocks on the database; joins the caller's transaction. */
public interface NoticeWishes {
    /** Return the templates that an account does not want. */
    Set<String> unwanted(String account);

    /** Keep exactly these as what an account does not want. */
    void unwanted(String account, Set<String> templates);
}
