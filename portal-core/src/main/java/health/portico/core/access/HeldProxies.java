package health.portico.core.access;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.Engines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a grant does now and will do, by asking the engine. Stateless. */
@ApplicationScoped
public class HeldProxies {
    private final AccessContexts contexts;
    private final Engines engines;
    private final AccessForecast forecast;
    private final Accounts accounts;

    @Inject
    public HeldProxies(AccessContexts contexts, Engines engines, AccessForecast forecast, Accounts accounts) {
        this.contexts = contexts;
        this.engines = engines;
        this.forecast = forecast;
        this.accounts = accounts;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected HeldProxies() {
        this(null, null, null, null);
    }

    /** Say what a grant does and will do towards a patient whose record holds, or held, what it is over. */
    HeldProxy at(ProxyGrant grant, Patient patient, Instant now) {
        AccessContext proxy = contexts.ofGrant(grant, patient, Purpose.EXPLAIN, now);
        Access access = forecast.now(proxy);
        ProxyState state = state(proxy, grant, access);
        Optional<Account> holder = accounts.byId(grant.account());
        return new HeldProxy(
                grant,
                patient,
                state,
                access,
                end(grant, proxy.subject(), now),
                state == ProxyState.REVOKED ? List.of() : forecast.changes(proxy),
                holder,
                holder.filter(account -> sharesEmail(account, proxy.subject())).isPresent(),
                state.isAlive() ? grant.unconfirmed(proxy.subject()) : Set.of());
    }

    /** Return when a grant ends, by the form or with childhood, under the policy of its first day or of a moment, whichever comes later. */
    Optional<OffsetDateTime> end(ProxyGrant grant, Subject patient, Instant now) {
        Instant from = grant.from().toInstant();
        return engines.pack(from.isAfter(now) ? from : now)
                .proxies()
                .endOf(grant, patient)
                .map(end -> end.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static ProxyState state(AccessContext proxy, ProxyGrant grant, Access access) {
        if (grant.revokedAt().isPresent()) {
            return ProxyState.REVOKED;
        }
        if (access.extent() != Access.Extent.ENDED) {
            return ProxyState.ACTIVE;
        }
        if (grant.until().filter(end -> !proxy.now().isBefore(end.toInstant())).isPresent()) {
            return ProxyState.ENDED;
        }
        if (proxy.subject().isReplaced() || !grant.unconfirmed(proxy.subject()).isEmpty()) {
            return ProxyState.REVIEW;
        }
        return proxy.now().isBefore(grant.from().toInstant()) ? ProxyState.PLANNED : ProxyState.ENDED;
    }

    /** Tell whether the account has the address of one of the patient's own, by letters alone: case does not count. */
    private boolean sharesEmail(Account holder, Subject patient) {
        Set<String> own = emails(patient.records());
        return holder.email().map(HeldProxies::lower).filter(own::contains).isPresent();
    }

    private Set<String> emails(Set<PatientId> records) {
        return records.stream()
                .flatMap(one -> accounts.ofPatient(one).stream())
                .flatMap(account -> account.email().stream())
                .map(HeldProxies::lower)
                .collect(Collectors.toSet());
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    List<HeldProxy> at(List<ProxyGrant> grants, Patient patient, Instant now) {
        return grants.stream().map(grant -> at(grant, patient, now)).toList();
    }
}
