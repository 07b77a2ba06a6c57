package health.portico.core.record;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.PersonDirectory;
import health.portico.api.host.RecordSource;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Release;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Restriction;
import health.portico.core.database.RowPlace;
import health.portico.core.fixture.MemoryInbox;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.PlacedGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.core.release.Releases;
import health.portico.core.request.CurrentRequest;
import health.portico.core.site.PortalTexts;
import health.portico.core.visibility.RuleSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that record access asks, in memory. */
final class FakeHospital implements RecordSource, PersonDirectory, AuditLog {
    static final PatientId PATIENT = new PatientId("p1");
    static final Instant NOW = Instant.parse("2026-05-20T19:00:00Z");

    final List<RecordItem> items = new ArrayList<>();
    final Map<ItemId, Release> releases = new HashMap<>();
    final List<ProxyGrant> grants = new ArrayList<>();
    final List<Restriction<?>> ofPlugins = new ArrayList<>();
    final List<AuditEvent.Draft> audit = new ArrayList<>();
    final MemoryInbox inbox = new MemoryInbox();
    final CurrentRequest request = new CurrentRequest();
    boolean auditIsBroken;
    int version;
    int reads;

    RecordViews views() {
        var contexts = new AccessContexts(this, new HeldGrants(), inbox, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        return new RecordViews(
                contexts, new Snapshots(this), engines(), new JoinedItems(new KeptReleases(), inbox), request);
    }

    private Engines engines() {
        return new Engines(PolicyTimeline.of("default"), () -> new RuleSet(List.of(), ofPlugins));
    }

    Notices notices() {
        return new Notices(views(), engines(), PortalTexts.of(List.of()), this);
    }

    PortalRecordAccess access() {
        return new PortalRecordAccess(views(), this);
    }

    @Override
    public List<RecordItem> items(PatientId patient, Category category) {
        reads++;
        return items.stream()
                .filter(item -> item.kind().category().equals(category))
                .toList();
    }

    @Override
    public Optional<PatientId> patientOf(ItemId item) {
        return items.stream().filter(i -> i.id().equals(item)).findFirst().map(RecordItem::patient);
    }

    @Override
    public Optional<String> version(PatientId patient) {
        return Optional.of("v" + version);
    }

    @Override
    public Optional<Patient> patient(PatientId id) {
        return Optional.of(id)
                .filter(PATIENT::equals)
                .map(known -> new Patient(
                        known,
                        "Robin Sample",
                        Optional.of(LocalDate.of(1980, 1, 1)),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ZoneId.of("America/Los_Angeles"),
                        Set.of()));
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
    public void append(AuditEvent.Draft entry) {
        if (auditIsBroken) {
            throw new PortalException(ProblemType.INTERNAL_ERROR);
        }
        audit.add(entry);
    }

    private final class KeptReleases implements Releases {
        @Override
        public Map<ItemId, Release> ofPatient(PatientId patient) {
            return releases;
        }

        @Override
        public Optional<Release> of(ItemId item) {
            return Optional.ofNullable(releases.get(item));
        }

        @Override
        public void save(ItemId item, PatientId patient, Release release, Optional<Release> last) {
            releases.put(item, release);
        }
    }

    private final class HeldGrants implements ProxyGrants {
        @Override
        public List<ProxyGrant> ofAccount(String account) {
            return grants.stream()
                    .filter(grant -> grant.account().equals(account))
                    .toList();
        }

        @Override
        public List<ProxyGrant> ofPatient(PatientId patient) {
            return grants.stream()
                    .filter(grant -> grant.patient().equals(patient))
                    .toList();
        }

        @Override
        public List<PlacedGrant> aliveAt(OffsetDateTime moment, Optional<RowPlace> after, int most) {
            return grants.stream().map(one -> new PlacedGrant(one, moment)).toList();
        }

        @Override
        public Optional<ProxyGrant> byId(String id) {
            return grants.stream().filter(grant -> grant.id().equals(id)).findFirst();
        }

        @Override
        public ProxyGrant create(NewProxyGrant grant) {
            throw new UnsupportedOperationException("these tests create no grants");
        }

        @Override
        public void lock(String account) {
            throw new UnsupportedOperationException("these tests create no grants");
        }

        @Override
        public void confirm(String id, Set<PatientId> records) {
            throw new UnsupportedOperationException("these tests confirm no grants");
        }

        @Override
        public boolean revoke(String id, OffsetDateTime at) {
            throw new UnsupportedOperationException("these tests revoke no grants");
        }
    }
}
