package health.portico.core.session.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** A row of {@code portico_host_log_in}: a log-in of the host that has had its session. */
@Entity
@Table(name = "portico_host_log_in")
public class HostLogInRow {
    @Id
    @Column(name = "log_in_hash")
    private String logInHash;

    @Column(name = "used_at")
    private OffsetDateTime usedAt;

    /** For the persistence provider. */
    protected HostLogInRow() {}

    HostLogInRow(String logInHash, OffsetDateTime usedAt) {
        this.logInHash = logInHash;
        this.usedAt = usedAt;
    }
}
