package health.portico.core.account;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords, never more at once than there are processors, so that a storm of log-ins leaves the other pages their
 * share (S24). A few callers wait; further ones are sent away. Thread-safe; blocks.
 */
@ApplicationScoped
public class Passwords {
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordHashing hashing;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final Semaphore running = new Semaphore(processors, true);
    private final Semaphore admitted = new Semaphore(processors * 3);
    private volatile String decoy = "";

    public Passwords() {
        this(new PasswordHashing());
    }

    Passwords(PasswordHashing hashing) {
        this.hashing = hashing;
    }

    /** @throws PortalException {@code log-in-busy} */
    public String hash(String password) {
        return bounded(() -> hashing.hash(password));
    }

    /** @throws PortalException {@code log-in-busy} */
    public boolean matches(String password, String hash) {
        return bounded(() -> hashing.matches(password, hash));
    }

    /** Spend the time of a check without a hash to check against, so that an unknown name takes as long as a known one. */
    public void pretend(String password) {
        bounded(() -> hashing.matches(password, decoy()));
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

    private <T> T bounded(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new PortalException(ProblemType.LOG_IN_BUSY);
        }
        try {
            return inTurn(work);
        } finally {
            admitted.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!running.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new PortalException(ProblemType.LOG_IN_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalException(ProblemType.LOG_IN_BUSY, e);
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
