package health.portico.core.account;

import health.portico.api.problem.PortalException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Hashes and checks passwords, never more at once than there are processors, so that a storm of log-ins leaves the other pages their
 * share (S24). A few callers wait; further ones are sent away. Thread-safe; blocks.
 */
@ApplicationScoped
public class Passwords {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final PasswordHashing hashing;
    private final BoundedWork work = new BoundedWork(PROCESSORS, PROCESSORS * 2, PATIENCE);
    private volatile String decoy = "";

    public Passwords() {
        this(new PasswordHashing());
    }

    Passwords(PasswordHashing hashing) {
        this.hashing = hashing;
    }

    /** @throws PortalException {@code log-in-busy} */
    public String hash(String password) {
        return work.run(() -> hashing.hash(password));
    }

    /** @throws PortalException {@code log-in-busy} */
    public boolean matches(String password, String hash) {
        return work.run(() -> hashing.matches(password, hash));
    }

    /** Spend the time of a check without a hash to check against, so that an unknown name takes as long as a known one. */
    public void pretend(String password) {
        work.run(() -> hashing.matches(password, decoy()));
    }

    public boolean isOutdated(String hash) {
        return hashing.isOutdated(hash);
    }

    private String decoy() {
        if (decoy.isEmpty()) {
            decoy = hashing.decoy();
        }
        return decoy;
    }
}
