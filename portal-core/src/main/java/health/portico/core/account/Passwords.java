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
    private final BoundedWork work;
    private volatile String decoy = "";

    public Passwords() {
        this(new PasswordHashing());
    }

    Passwords(PasswordHashing hashing) {
        this(hashing, new BoundedWork(PROCESSORS, PROCESSORS * 2, PATIENCE));
    }

    Passwords(PasswordHashing hashing, BoundedWork work) {
        this.hashing = hashing;
        this.work = work;
    }

    /** @throws PortalException {@code log-in-busy} */
    public String hash(String password) {
        try (var place = place()) {
            return place.hash(password);
        }
    }

    /** @throws PortalException {@code log-in-busy} */
    public boolean matches(String password, String hash) {
        try (var place = place()) {
            return place.matches(password, hash);
        }
    }

    /**
     * Spend the time of a check without a hash to check against, so that an unknown name takes as long as a known one.
     *
     * @throws PortalException {@code log-in-busy}
     */
    public void pretend(String password) {
        try (var place = place()) {
            place.pretend(password);
        }
    }

    /**
     * Take a place among those whose passwords are looked at, before a database or anything else is asked on their behalf: in a storm most
     * find none, and cost the other pages next to nothing.
     *
     * @return to be closed by its only user
     * @throws PortalException {@code log-in-busy}
     */
    public Place place() {
        return new Place(work.place());
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

    /** What may be done with passwords in a place that was taken. Each call still waits for its turn. */
    public final class Place implements AutoCloseable {
        private final BoundedWork.Place taken;

        private Place(BoundedWork.Place taken) {
            this.taken = taken;
        }

        /** @throws PortalException {@code log-in-busy} */
        public String hash(String password) {
            return taken.run(() -> hashing.hash(password));
        }

        /** @throws PortalException {@code log-in-busy} */
        public boolean matches(String password, String hash) {
            return taken.run(() -> hashing.matches(password, hash));
        }

        /** @throws PortalException {@code log-in-busy} */
        public void pretend(String password) {
            taken.run(() -> hashing.matches(password, decoy()));
        }

        @Override
        public void close() {
            taken.close();
        }
    }
}
