package health.portico.core.access;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.proxy.NewProxyGrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what a form asks for, and turns it into a grant. Stateless. */
@ApplicationScoped
public class ProxyForm {
    private static final Set<ViewerKind> MAY_STAND_IN = Set.of(ViewerKind.PATIENT, ViewerKind.PROXY);

    private final Accounts accounts;
    private final HeldProxies held;

    @Inject
    public ProxyForm(Accounts accounts, HeldProxies held) {
        this.accounts = accounts;
        this.held = held;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ProxyForm() {
        this(null, null);
    }

    /** Find the account of whoever is to be the proxy (R43): a patient's or a proxy's, and not the patient's own. */
    Account holder(Subject patient, WantedProxy wanted) {
        Account account = accounts.byUsername(wanted.username())
                .filter(found -> found.enabled() && MAY_STAND_IN.contains(found.role()))
                .orElseThrow(() -> new PortalException(ProblemType.PROXY_NOT_AVAILABLE));
        if (account.patient().filter(patient.records()::contains).isPresent()) {
            throw refuse("This account is the patient's own.");
        }
        return account;
    }

    /** Make the grant, with its end where childhood ends if the patient is a minor. */
    NewProxyGrant grant(Subject patient, Account holder, WantedProxy wanted, OffsetDateTime now) {
        checkRecord(patient);
        OffsetDateTime from =
                wanted.from().map(ProxyForm::kept).filter(now::isBefore).orElse(now);
        Optional<OffsetDateTime> until = wanted.until().map(ProxyForm::kept);
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw InvalidRequestException.of("until", "Must lie after the first moment of the access, and after now.");
        }
        Optional<OffsetDateTime> end = end(patient, holder, wanted, from, until, now);
        if (end.filter(last -> !last.isAfter(from)).isPresent()) {
            throw refuse("Access over this minor ends before it would begin.");
        }
        return new NewProxyGrant(
                holder.id(),
                patient.patient(),
                wanted.relationship(),
                wanted.formReference(),
                from,
                end,
                wanted.scope(),
                patient.links().replaces());
    }

    private static void checkRecord(Subject patient) {
        if (patient.isReplaced()) {
            throw refuse("This record was merged into another one.");
        }
        if (patient.birthDate().isEmpty()) {
            throw refuse("The record has no birth date, and without it no proxy sees anything.");
        }
    }

    /** Ask as if it began now: a form that is signed over a minor opens nothing of the adult's, on whatever day it begins. */
    private Optional<OffsetDateTime> end(
            Subject patient,
            Account holder,
            WantedProxy wanted,
            OffsetDateTime from,
            Optional<OffsetDateTime> until,
            OffsetDateTime now) {
        var asked = new ProxyGrant(
                "new",
                holder.id(),
                patient.patient(),
                wanted.relationship(),
                wanted.formReference(),
                now,
                until,
                Optional.empty());
        return held.end(asked, patient, from.toInstant()).map(ProxyForm::kept);
    }

    /** Two grants of one account over one patient at the same moment would make an end of one of them no end. */
    static void checkAlone(
            String account, OffsetDateTime from, Optional<OffsetDateTime> until, List<ProxyGrant> others) {
        for (ProxyGrant other : others) {
            if (other.account().equals(account) && other.revokedAt().isEmpty() && overlap(from, until, other)) {
                throw new PortalException(ProblemType.PROXY_ALREADY_GRANTED);
            }
        }
    }

    private static boolean overlap(OffsetDateTime from, Optional<OffsetDateTime> until, ProxyGrant other) {
        boolean beginsBefore = other.until().map(from::isBefore).orElse(true);
        boolean endsAfter = until.map(other.from()::isBefore).orElse(true);
        return beginsBefore && endsAfter;
    }

    private static OffsetDateTime kept(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static PortalException refuse(String detail) {
        return new PortalException(ProblemType.PROXY_NOT_ALLOWED, detail);
    }
}
