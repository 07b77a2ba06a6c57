package health.portico.sample.proxy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.host.CareTeamInbox;
import health.portico.api.record.Category;
import health.portico.api.record.DiagnosticReport;
import health.portico.api.record.ItemHeader;
import health.portico.api.record.ItemId;
import health.portico.api.record.ItemReference;
import health.portico.api.record.Message;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Release;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.record.Engines;
import health.portico.core.record.JoinedItems;
import health.portico.core.record.RecordViews;
import health.portico.core.record.Snapshots;
import health.portico.core.release.Releases;
import health.portico.core.request.CurrentRequest;
import health.portico.core.visibility.RuleSet;
import health.portico.tck.MemoryHospital;
import health.portico.tck.PortalExtension;
import health.portico.tck.RandomRequests;
import health.portico.tck.SampleItems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole records by chance, with reports and references: nobody who looks in the patient's place gets an item, or a pointer, that the patient does not get. */
class SubsetLawTest {
    private static final PatientId PATIENT = new PatientId("p1");
    private static final Instant NOW = PortalExtension.NOON;
    private static final int RECORDS = 150;
    private static final int ITEMS = 80;

    @ParameterizedTest
    @DisplayName(
            "R46 S42 R39 a proxy with a scope sees part of what a proxy sees, which is part of what the patient sees; so does a guest")
    @ValueSource(strings = {"default", "us-ca"})
    void showsPartsOfParts(String pack) {
        int[] seen = new int[4];
        for (int seed = 0; seed < RECORDS; seed++) {
            var random = new Random(seed);
            RecordViews views = views(pack, record(random, seed));
            Subject subject = new Subject(PATIENT, born(random), SampleItems.ZONE);
            Set<Category> scope = scope(random);
            var patient = shown(views, patient(subject));
            var proxy = shown(views, proxy(subject, Set.of()));
            var narrow = shown(views, proxy(subject, scope));
            var guest = shown(views, guest(subject, scope));
            String what = pack + ", seed " + seed;
            assertPart(proxy, patient, "proxy of patient, " + what);
            assertPart(narrow, proxy, "scope of proxy, " + what);
            assertPart(guest, patient, "guest of patient, " + what);
            seen[0] += patient.size();
            seen[1] += proxy.size();
            seen[2] += narrow.size();
            seen[3] += guest.size();
        }
        for (int count : seen) {
            assertTrue(
                    count > 500,
                    "too few visible items to prove anything: " + List.of(seen[0], seen[1], seen[2], seen[3]));
        }
    }

    private static void assertPart(Map<ItemId, Set<ItemId>> part, Map<ItemId, Set<ItemId>> whole, String what) {
        part.forEach((id, pointers) -> {
            assertTrue(whole.containsKey(id), () -> what + ": " + id);
            assertTrue(whole.get(id).containsAll(pointers), () -> what + ": pointers of " + id);
        });
    }

    /** Each visible item with what it points to. */
    private static Map<ItemId, Set<ItemId>> shown(RecordViews views, AccessContext context) {
        var view = views.of(context);
        Map<ItemId, Set<ItemId>> shown = new HashMap<>();
        for (Category category : Category.ALL) {
            view.visibleItems(category)
                    .forEach(visible -> shown.put(
                            visible.item().id(),
                            visible.item().references().stream()
                                    .map(ItemReference::target)
                                    .collect(Collectors.toSet())));
        }
        return shown;
    }

    private static MemoryHospital record(Random random, int seed) {
        var requests = new RandomRequests(seed);
        var hospital = new MemoryHospital();
        List<ItemId> known = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            RecordItem item = requests.item();
            boolean points = !known.isEmpty() && random.nextInt(3) > 0;
            hospital.item(points ? pointing(item, known.get(random.nextInt(known.size()))) : item);
            known.add(item.id());
        }
        return hospital;
    }

    private static RecordItem pointing(RecordItem item, ItemId target) {
        String role = item instanceof DiagnosticReport ? ItemReference.MEMBER : ItemReference.REASON;
        var header = item.header();
        return item.withHeader(new ItemHeader(
                header.id(),
                header.patient(),
                header.title(),
                header.date(),
                header.labels(),
                List.of(new ItemReference(role, target))));
    }

    private static Optional<LocalDate> born(Random random) {
        return random.nextInt(8) == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(2026, 5, 20).minusDays(random.nextInt(365 * 40)));
    }

    private static Set<Category> scope(Random random) {
        Set<Category> scope = new HashSet<>(Set.of(Category.RESULTS));
        Category.ALL.stream().filter(category -> random.nextBoolean()).forEach(scope::add);
        return scope;
    }

    private static AccessContext patient(Subject subject) {
        return context(ViewerKind.PATIENT, Optional.of(PATIENT), Set.of(), Optional.empty(), subject);
    }

    private static AccessContext guest(Subject subject, Set<Category> scope) {
        return context(ViewerKind.SHARE_GUEST, Optional.empty(), scope, Optional.empty(), subject);
    }

    private static AccessContext proxy(Subject subject, Set<Category> scope) {
        OffsetDateTime from = NOW.atOffset(ZoneOffset.UTC).minusDays(1);
        var grant = new ProxyGrant(
                "g1", "account", PATIENT, "parent", "form", from, Optional.empty(), Optional.empty(), scope, Set.of());
        return context(ViewerKind.PROXY, Optional.empty(), Set.of(), Optional.of(grant), subject);
    }

    private static AccessContext context(
            ViewerKind kind,
            Optional<PatientId> self,
            Set<Category> scope,
            Optional<ProxyGrant> grant,
            Subject subject) {
        var viewer = new Viewer("account", kind, "", self, Optional.empty(), scope);
        return new AccessContext(viewer, kind, subject, grant, false, NOW, Purpose.VIEW);
    }

    private static RecordViews views(String pack, MemoryHospital hospital) {
        var engines = new Engines(PolicyTimeline.of(pack), () -> new RuleSet(List.of(), List.of()));
        var joined = new JoinedItems(new NoReleases(), new NoMessages());
        return new RecordViews(null, new Snapshots(hospital), engines, joined, new CurrentRequest());
    }

    private static final class NoReleases implements Releases {
        @Override
        public Map<ItemId, Release> ofPatient(PatientId patient) {
            return Map.of();
        }

        @Override
        public Optional<Release> of(ItemId item) {
            return Optional.empty();
        }

        @Override
        public void save(ItemId item, PatientId patient, Release release, Optional<Release> last) {
            throw new UnsupportedOperationException("nobody releases anything here");
        }
    }

    private static final class NoMessages implements CareTeamInbox {
        @Override
        public void receive(Message message) {
            throw new UnsupportedOperationException("nobody writes anything here");
        }

        @Override
        public List<Message> messages(PatientId patient) {
            return List.of();
        }

        @Override
        public Optional<PatientId> patientOf(ItemId message) {
            return Optional.empty();
        }

        @Override
        public boolean corresponds(PractitionerId clinician, PatientId patient) {
            return false;
        }

        @Override
        public List<Conversation> conversations(PractitionerId clinician, int skip, int most) {
            return List.of();
        }
    }
}
