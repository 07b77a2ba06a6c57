package health.portico.core.account.store;

import health.portico.core.account.Attempts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A row of {@code portico_login_attempt}. */
@Entity
@Table(name = "portico_login_attempt")
public class AttemptRow {
    @Id
    @Column(name = "attempt_key")
    private String key;

    private int failures;

    @Column(name = "last_failed_at")
    private OffsetDateTime lastFailedAt;

    /** For the persistence provider. */
    protected AttemptRow() {}

    AttemptRow(String key, Attempts attempts) {
        this.key = key;
        this.failures = attempts.failures();
        this.lastFailedAt = attempts.lastFailedAt();
    }

    Attempts attempts() {
        return new Attempts(failures, lastFailedAt.withOffsetSameInstant(ZoneOffset.UTC));
    }

    void become(Attempts attempts) {
        this.failures = attempts.failures();
        this.lastFailedAt = attempts.lastFailedAt();
    }
}
