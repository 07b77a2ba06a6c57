package health.portico.core.audit.store;

import health.portico.api.host.AuditEvent;
import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.RuleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code portico_audit} as it is read; {@link AuditSql} writes it. Lists of ids stand in one text, separated by spaces. */
@Entity
@Table(name = "portico_audit")
public class AuditRow {
    @Id
    private UUID id;

    @Column(name = "entry_position", insertable = false, updatable = false)
    private @Nullable Long position;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    private String action;

    @Enumerated(EnumType.STRING)
    private AuditEvent.Outcome outcome;

    private String actor;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Column(name = "patient_id")
    private @Nullable String patientId;

    @Column(name = "plugin_id")
    private @Nullable String pluginId;

    private @Nullable String items;

    private @Nullable String rules;

    private String detail;

    @Column(name = "session_hash")
    private @Nullable String sessionHash;

    @Column(name = "client_address")
    private @Nullable String clientAddress;

    @Column(name = "request_id")
    private @Nullable String requestId;

    /** For the persistence provider. */
    protected AuditRow() {}

    /** Return where it stands; the database numbers rows as they are written. */
    long position() {
        return Objects.requireNonNull(position, "not written yet");
    }

    AuditEvent entry() {
        var draft = new AuditEvent.Draft(
                action,
                outcome,
                actor,
                Optional.ofNullable(patientId).map(PatientId::new),
                parts(items, ItemId::new),
                parts(rules, RuleId::of),
                detail);
        return new AuditEvent(
                id,
                happenedAt.withOffsetSameInstant(ZoneOffset.UTC),
                draft,
                Optional.ofNullable(onBehalfOf).map(PatientId::new),
                Optional.ofNullable(pluginId),
                Optional.ofNullable(sessionHash),
                Optional.ofNullable(clientAddress),
                Optional.ofNullable(requestId));
    }

    private static <T> List<T> parts(@Nullable String text, Function<String, T> id) {
        return text == null ? List.of() : Stream.of(text.split(" ")).map(id).toList();
    }
}
