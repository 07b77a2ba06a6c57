package health.portico.core.exchange;

import health.portico.api.host.ExchangeConnection;
import health.portico.api.host.ExchangeOrganization;
import health.portico.api.host.HealthInformationExchange;
import health.portico.api.host.PersonDirectory;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.api.record.PractitionerId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Both sides of an exchange, whose answers a test sets: what they name for the one patient, and whether they answer at all. */
final class Network implements HealthInformationExchange, PersonDirectory {
    static final String LAKESIDE = "lakeside";
    static final String HARBOR = "harbor";

    final PatientId patient;
    final Map<String, String> theirs = new ConcurrentHashMap<>();
    final Map<String, String> ours = new ConcurrentHashMap<>();
    final List<ExchangeConnection> offered = new CopyOnWriteArrayList<>();
    final List<ExchangeConnection> taken = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile List<String> organizations = List.of(LAKESIDE, HARBOR);
    final Set<String> silentAbout = ConcurrentHashMap.newKeySet();
    volatile boolean installed = true;
    volatile boolean unknown;
    volatile boolean merged;
    volatile boolean silent;
    volatile boolean silentAtHome;
    volatile boolean silentOnWhoTakesPart;
    volatile boolean refusing;

    Network(PatientId patient) {
        this.patient = patient;
    }

    void match(String organization, String record) {
        theirs.put(organization, record);
        ours.put(organization, record);
    }

    @Override
    public List<ExchangeOrganization> organizations() {
        if (silentOnWhoTakesPart) {
            throw new IllegalStateException("nobody says who takes part");
        }
        return organizations.stream()
                .map(id -> new ExchangeOrganization(id, "The " + id))
                .toList();
    }

    @Override
    public Optional<String> recordNamedBy(String organization, PatientId whose) {
        asked.add(organization);
        if (silent || silentAbout.contains(organization)) {
            throw new IllegalStateException("nobody answers");
        }
        return Optional.ofNullable(theirs.get(organization)).filter(record -> whose.equals(patient));
    }

    @Override
    public void take(ExchangeConnection connection) {
        offered.add(connection);
        if (refusing) {
            throw new IllegalStateException("the network takes nothing");
        }
        taken.add(connection);
    }

    @Override
    public Optional<String> recordAt(String organization, PatientId whose) {
        if (silentAtHome) {
            throw new IllegalStateException("our own list does not answer");
        }
        return Optional.ofNullable(ours.get(organization)).filter(record -> whose.equals(patient));
    }

    @Override
    public Optional<Patient> patient(PatientId id) {
        var links = merged ? PatientLinks.replacedBy(new PatientId("survivor")) : PatientLinks.NONE;
        return Optional.of(id).filter(one -> one.equals(patient) && !unknown).map(one -> new Patient(
                        one,
                        "Robin Sample",
                        Optional.empty(),
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
}
