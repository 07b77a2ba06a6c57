package health.portico.core.proxy.store;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.PlacedGrant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of {@code portico_proxy_grant}. */
@Entity
@Table(name = "portico_proxy_grant")
public class ProxyGrantRow {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "patient_id")
    private String patientId;

    private String relationship;

    @Column(name = "form_reference")
    private String formReference;

    @Column(name = "valid_from")
    private OffsetDateTime validFrom;

    @Column(name = "valid_until")
    private @Nullable OffsetDateTime validUntil;

    @Column(name = "revoked_at")
    private @Nullable OffsetDateTime revokedAt;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    private String scope;

    private String confirmed;

    @Version
    private int version;

    /** For the persistence provider. */
    protected ProxyGrantRow() {}

    ProxyGrantRow(UUID id, NewProxyGrant grant, OffsetDateTime createdAt) {
        this.id = id;
        this.accountId = grant.account();
        this.patientId = grant.patient().value();
        this.relationship = grant.relationship();
        this.formReference = grant.formReference();
        this.validFrom = grant.from();
        this.validUntil = grant.until().orElse(null);
        this.createdAt = createdAt;
        this.scope = joined(grant.scope(), Category::name);
        this.confirmed = joined(grant.confirmed(), PatientId::value);
    }

    ProxyGrant grant() {
        return new ProxyGrant(
                id.toString(),
                accountId,
                new PatientId(patientId),
                relationship,
                formReference,
                utc(validFrom),
                Optional.ofNullable(validUntil).map(ProxyGrantRow::utc),
                Optional.ofNullable(revokedAt).map(ProxyGrantRow::utc),
                words(scope, Category::new),
                words(confirmed, PatientId::new));
    }

    PlacedGrant placed() {
        return new PlacedGrant(grant(), utc(createdAt));
    }

    /** Tell whether it was not revoked before. */
    boolean revoke(OffsetDateTime at) {
        boolean first = revokedAt == null;
        if (first) {
            this.revokedAt = at;
        }
        return first;
    }

    void confirm(Set<PatientId> records) {
        Set<PatientId> all = new HashSet<>(words(confirmed, PatientId::new));
        all.addAll(records);
        this.confirmed = joined(all, PatientId::value);
    }

    private static <W> String joined(Collection<W> all, Function<W, String> word) {
        return all.stream().map(word).sorted().collect(Collectors.joining(" "));
    }

    private static <W> Set<W> words(String joined, Function<String, W> read) {
        return joined.isEmpty()
                ? Set.of()
                : Stream.of(joined.split(" ", -1)).map(read).collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime utc(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
