package health.portico.core.access;

import health.portico.api.host.PersonDirectory;
import health.portico.api.problem.PortalException;
import health.portico.api.record.Category;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.database.RowPlace;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.PlacedGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.core.record.AccessContexts;
import health.portico.core.record.Engines;
import health.portico.core.visibility.RuleSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A directory that merges records and takes them apart, with grants in memory and the real contexts and rules. */
final class MergingHospital implements PersonDirectory, ProxyGrants {
    static final List<PatientId> PATIENTS =
            List.of(new PatientId("p1"), new PatientId("p2"), new PatientId("p3"), new PatientId("p4"));
    static final List<String> PROXIES = List.of("a1", "a2", "a3");
    private static final List<Set<Category>> SCOPES =
            List.of(Set.of(), Set.of(Category.RESULTS), Set.of(Category.ENCOUNTERS, Category.MESSAGES));

    private static final Instant NOW = Instant.parse("2026-05-20T19:00:00Z");
    private static final OffsetDateTime PAST = NOW.atOffset(ZoneOffset.UTC).minusDays(1);

    /** Which record holds a merged one's content. */
    private final Map<PatientId, PatientId> survivors = new HashMap<>();

    private final Map<String, ProxyGrant> grants = new HashMap<>();
    private final Engines engines = new Engines(PolicyTimeline.of("default"), () -> new RuleSet(List.of(), List.of()));
    private final AccessContexts contexts =
            new AccessContexts(this, this, null, () -> Clock.fixed(NOW, ZoneOffset.UTC));
    private List<PatientId> lastMerged = List.of();
    private PatientId lastSurvivor = PATIENTS.get(0);

    List<ProxyGrant> grants() {
        return List.copyOf(grants.values());
    }

    Subject subject(PatientId patient) {
        return Subject.of(patient(patient).orElseThrow());
    }

    boolean isOpen(String account, PatientId patient) {
        return isOpen(new Viewer(account, ViewerKind.PROXY, "", Optional.empty(), Optional.empty(), Set.of()), patient);
    }

    private boolean isOpen(Viewer viewer, PatientId patient) {
        var context = contexts.at(viewer, patient, Purpose.VIEW, NOW);
        return engines.at(NOW).begin(context).isGranted();
    }

    /** Who sees what now, the patients' own accounts too. */
    Set<String> everythingOpen() {
        Set<String> open = new HashSet<>();
        for (PatientId patient : PATIENTS) {
            PROXIES.stream().filter(account -> isOpen(account, patient)).forEach(one -> open.add(one + " " + patient));
            PATIENTS.stream()
                    .filter(own -> isOpen(Viewer.self(own), patient))
                    .forEach(own -> open.add("self " + own + " " + patient));
        }
        return open;
    }

    /** Who sees which category of which record now, of the proxies. */
    Set<String> everythingSeen() {
        Set<String> seen = new HashSet<>();
        for (String account : PROXIES) {
            for (PatientId patient : PATIENTS) {
                if (isOpen(account, patient)) {
                    scope(account, patient).forEach(category -> seen.add(account + " " + patient + " " + category));
                }
            }
        }
        return seen;
    }

    private Collection<Category> scope(String account, PatientId patient) {
        Set<Category> scope = held(account, subject(patient), NOW).orElseThrow().scope();
        return scope.isEmpty() ? Category.ALL : scope;
    }

    /** What everybody would see if this grant were ended. */
    Set<String> seenWithout(ProxyGrant grant) {
        revoke(grant.id(), PAST);
        Set<String> seen = everythingSeen();
        grants.put(grant.id(), grant);
        return seen;
    }

    /** Merge a record that stands alone or holds others into another one; tell whether there were two. */
    boolean merge(Random random) {
        List<PatientId> alone =
                PATIENTS.stream().filter(one -> !survivors.containsKey(one)).toList();
        PatientId into = alone.get(random.nextInt(alone.size()));
        PatientId gone = alone.get(random.nextInt(alone.size()));
        if (into.equals(gone)) {
            return false;
        }
        lastSurvivor = gone;
        lastMerged = held(gone);
        lastMerged.forEach(one -> survivors.put(one, into));
        survivors.put(gone, into);
        return true;
    }

    void undoLastMerge() {
        lastMerged.forEach(one -> survivors.put(one, lastSurvivor));
        survivors.remove(lastSurvivor);
    }

    private List<PatientId> held(PatientId survivor) {
        return PATIENTS.stream()
                .filter(one -> survivor.equals(survivors.get(one)))
                .toList();
    }

    boolean unmerge(Random random) {
        return survivors.remove(any(random, PATIENTS)) != null;
    }

    boolean revoke(Random random) {
        return !grants.isEmpty() && revoke(any(random, grants()).id(), PAST);
    }

    /** Give a grant as the desk does: over a record that stands, confirmed for what it holds. */
    boolean give(Random random) {
        Subject subject = subject(any(random, PATIENTS));
        if (subject.isReplaced()) {
            return false;
        }
        var grant = new NewProxyGrant(
                any(random, PROXIES),
                subject.patient(),
                "parent",
                "form",
                PAST,
                Optional.empty(),
                any(random, SCOPES),
                subject.links().replaces());
        boolean alone = isAlone(grant.account(), over(subject));
        if (alone) {
            create(grant);
        }
        return alone;
    }

    boolean confirm(Random random) {
        if (grants.isEmpty()) {
            return false;
        }
        ProxyGrant grant = any(random, grants());
        Subject survivor = Subject.of(contexts.survivor(grant.patient()));
        Set<PatientId> open = grant.unconfirmed(survivor);
        boolean alone = isAlone(
                grant.account(),
                over(survivor).stream().filter(other -> !other.equals(grant)).toList());
        if (alone) {
            confirm(grant.id(), open);
        }
        return alone && !open.isEmpty();
    }

    /** Ask what the desk asks before it gives or confirms anything. */
    private static boolean isAlone(String account, List<ProxyGrant> others) {
        try {
            ProxyForm.checkAlone(account, PAST, Optional.empty(), others);
            return true;
        } catch (PortalException e) {
            return false;
        }
    }

    private static <E> E any(Random random, List<E> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Override
    public Optional<Patient> patient(PatientId id) {
        PatientLinks links = new PatientLinks(Optional.ofNullable(survivors.get(id)), new HashSet<>(held(id)));
        return Optional.of(new Patient(
                        id,
                        "Somebody",
                        Optional.of(LocalDate.of(1980, 1, 1)),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ZoneOffset.UTC,
                        Set.of())
                .linked(links));
    }

    @Override
    public List<Patient> find(String query, int limit) {
        return List.of();
    }

    @Override
    public List<PatientId> inCareOf(PractitionerId clinician) {
        return List.of();
    }

    @Override
    public List<ProxyGrant> ofAccount(String account) {
        return grants.values().stream().filter(g -> g.account().equals(account)).toList();
    }

    @Override
    public List<ProxyGrant> ofPatient(PatientId patient) {
        return grants.values().stream().filter(g -> g.patient().equals(patient)).toList();
    }

    @Override
    public List<PlacedGrant> aliveAt(OffsetDateTime moment, Optional<RowPlace> after, int most) {
        return grants.values().stream()
                .filter(g -> g.revokedAt().isEmpty())
                .limit(most)
                .map(g -> new PlacedGrant(g, PAST))
                .toList();
    }

    @Override
    public Optional<ProxyGrant> byId(String id) {
        return Optional.ofNullable(grants.get(id));
    }

    @Override
    public ProxyGrant create(NewProxyGrant g) {
        String id = "g" + grants.size();
        return keep(
                g.confirmed(),
                Optional.empty(),
                new ProxyGrant(
                        id,
                        g.account(),
                        g.patient(),
                        g.relationship(),
                        g.formReference(),
                        g.from(),
                        g.until(),
                        Optional.empty(),
                        g.scope(),
                        g.confirmed()));
    }

    @Override
    public void lock(String account) {}

    @Override
    public boolean revoke(String id, OffsetDateTime at) {
        ProxyGrant grant = byId(id).orElseThrow();
        keep(grant.confirmed(), Optional.of(at), grant);
        return grant.revokedAt().isEmpty();
    }

    @Override
    public void confirm(String id, Set<PatientId> records) {
        ProxyGrant grant = byId(id).orElseThrow();
        Set<PatientId> all = new HashSet<>(grant.confirmed());
        all.addAll(records);
        keep(all, grant.revokedAt(), grant);
    }

    private ProxyGrant keep(Set<PatientId> confirmed, Optional<OffsetDateTime> revokedAt, ProxyGrant g) {
        var kept = new ProxyGrant(
                g.id(),
                g.account(),
                g.patient(),
                g.relationship(),
                g.formReference(),
                g.from(),
                g.until(),
                revokedAt,
                g.scope(),
                confirmed);
        grants.put(kept.id(), kept);
        return kept;
    }
}
