package health.portico.core.access;

import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.AgePolicy;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.record.Engines;
import health.portico.core.visibility.VisibilityEngine.ViewerHalf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells when a proxy's access changes by itself. It knows no rule: it asks the engine, with the policy and the plugins of each moment, at the
 * moments at which something may turn, and where two neighbours differ it looks for the moment in between.
 */
@ApplicationScoped
public class AccessForecast {
    /** The last birthday at which rules about age are expected to turn. */
    private static final int OLDEST = 30;

    private static final int SURELY_ADULT = 40;
    private static final Duration SMALLEST = Duration.ofNanos(1);

    private final Engines engines;

    @Inject
    public AccessForecast(Engines engines) {
        this.engines = engines;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AccessForecast() {
        this(null);
    }

    /** Return what the holder of a grant sees at the moment of the context. */
    public Access now(AccessContext proxy) {
        return at(proxy, proxy.now());
    }

    /** Return the changes after the moment of the context, in their order. */
    public List<AccessChange> changes(AccessContext proxy) {
        List<AccessChange> changes = new ArrayList<>();
        AccessChange last = new AccessChange(proxy.now(), now(proxy));
        for (Instant turn : turns(proxy)) {
            last = follow(proxy, last, turn.minus(SMALLEST), changes);
            last = follow(proxy, last, turn, changes);
        }
        return changes;
    }

    /** Add the changes between the last one and a moment; whatever comes and goes between them is not seen. */
    private AccessChange follow(AccessContext proxy, AccessChange last, Instant to, List<AccessChange> changes) {
        AccessChange known = last;
        while (to.isAfter(known.at()) && !at(proxy, to).equals(known.becomes())) {
            known = first(proxy, known, to);
            changes.add(known);
        }
        return known;
    }

    private AccessChange first(AccessContext proxy, AccessChange last, Instant to) {
        Instant same = last.at();
        Instant other = to;
        while (same.plus(SMALLEST).isBefore(other)) {
            Instant middle = same.plus(Duration.between(same, other).dividedBy(2));
            if (at(proxy, middle).equals(last.becomes())) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return new AccessChange(other, at(proxy, other));
    }

    /** The moments to come at which something may turn: both ends of the grant, new editions of the policy, birthdays and their eves. */
    private NavigableSet<Instant> turns(AccessContext proxy) {
        NavigableSet<Instant> turns = new TreeSet<>();
        proxy.proxyGrant().ifPresent(grant -> {
            turns.add(grant.from().toInstant());
            grant.until().ifPresent(end -> turns.add(end.toInstant()));
        });
        Optional<Instant> edition = engines.pack(proxy.now()).effectiveUntil();
        while (edition.isPresent()) {
            turns.add(edition.get());
            edition = engines.pack(edition.get()).effectiveUntil();
        }
        proxy.subject().birthDate().ifPresent(born -> addBirthdays(born, proxy.subject(), turns));
        return turns.tailSet(proxy.now(), false);
    }

    private static void addBirthdays(LocalDate born, Subject patient, Set<Instant> turns) {
        for (int age = 1; age <= OLDEST; age++) {
            LocalDate day = AgePolicy.birthday(born, age);
            turns.add(day.atStartOfDay(patient.zone()).toInstant());
            turns.add(day.minusDays(1).atStartOfDay(patient.zone()).toInstant());
        }
    }

    private Access at(AccessContext proxy, Instant moment) {
        ViewerHalf half = half(proxy, proxy.subject(), proxy.proxyGrant(), moment);
        if (!half.isGranted()) {
            return Access.NONE;
        }
        List<RuleId> limits = new ArrayList<>(half.restrictions());
        limits.removeAll(usual(proxy, moment).restrictions());
        limits.removeAll(patients(proxy, moment).restrictions());
        return new Access(limits.isEmpty() ? Access.Extent.FULL : Access.Extent.LIMITED, limits);
    }

    /** What binds every proxy: that of an adult, with a grant that has no end and names no categories. */
    private ViewerHalf usual(AccessContext proxy, Instant moment) {
        LocalDate born = LocalDate.ofInstant(moment, ZoneOffset.UTC).minusYears(SURELY_ADULT);
        Subject subject = proxy.subject();
        Subject adult = new Subject(subject.patient(), Optional.of(born), subject.zone(), subject.links());
        Optional<ProxyGrant> open = proxy.proxyGrant().map(AccessForecast::withoutLimits);
        return half(proxy, adult, open, moment);
    }

    /** What binds the patient, too, narrows no proxy (R46). */
    private ViewerHalf patients(AccessContext proxy, Instant moment) {
        Viewer self = Viewer.self(proxy.subject().patient());
        var patient = new AccessContext(
                self, ViewerKind.PATIENT, proxy.subject(), Optional.empty(), false, moment, proxy.purpose());
        return engines.at(moment).begin(patient).viewerHalf();
    }

    private static ProxyGrant withoutLimits(ProxyGrant grant) {
        return new ProxyGrant(
                grant.id(),
                grant.account(),
                grant.patient(),
                grant.relationship(),
                grant.formReference(),
                grant.from(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                grant.confirmed());
    }

    private ViewerHalf half(AccessContext proxy, Subject subject, Optional<ProxyGrant> grant, Instant moment) {
        AccessContext then = new AccessContext(
                proxy.viewer(), proxy.kind(), subject, grant, proxy.inCare(), moment, proxy.purpose());
        return engines.at(moment).begin(then).viewerHalf();
    }
}
