package health.portico.sample.demo;

import health.portico.api.host.CareTeamInbox;
import health.portico.api.host.PortalClock;
import health.portico.api.record.Message;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.Release;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.account.NewAccount;
import health.portico.core.config.Configuration;
import health.portico.core.config.Mode;
import health.portico.core.host.FromHost;
import health.portico.core.messaging.Reads;
import health.portico.core.proxy.NewProxyGrant;
import health.portico.core.proxy.ProxyGrants;
import health.portico.core.release.Releases;
import health.portico.sample.plugin.Residents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The log-ins of the demo hospital, the grants that its proxy holds, the results that its doctor released and what they wrote. In demo mode only: in
 * production nobody moves in.
 */
@ApplicationScoped
public class DemoPeople implements Residents {
    /** The password of every log-in of the demo hospital. */
    public static final String PASSWORD = "portico-demo";

    /** Its hash, which is made for each person once elsewhere: everybody knows the password, and a start is short. */
    static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$C+564Og2Xg6cGb9RQEVmhw$w8IU51sCAqauGtWGvz5/9lK8SXQY5PH2tck+jh9z16w";

    /** The log-ins, in the order in which the demo lists them. */
    public static final List<String> LOG_INS =
            List.of("patient", "proxy", "teen", "turning18", "doctor", "records", "support", "compliance");

    private static final String DOCTOR = "doctor";

    private final Configuration configuration;
    private final PortalClock clock;
    private final Accounts accounts;
    private final ProxyGrants grants;
    private final Releases releases;
    private final CareTeamInbox inbox;
    private final Reads reads;

    @Inject
    public DemoPeople(
            Configuration configuration,
            PortalClock clock,
            Accounts accounts,
            ProxyGrants grants,
            Releases releases,
            @FromHost CareTeamInbox inbox,
            Reads reads) {
        this.configuration = configuration;
        this.clock = clock;
        this.accounts = accounts;
        this.grants = grants;
        this.releases = releases;
        this.inbox = inbox;
        this.reads = reads;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoPeople() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    public void moveIn() {
        if (configuration.mode() != Mode.DEMO) {
            return;
        }
        Instant now = clock.clock().instant();
        DemoManifest manifest = DemoManifest.asOf(new DemoHospital(), now);
        accounts.createAbsent(logIns(manifest), Map.of(PASSWORD, HASH));
        Map<String, Account> byName = LOG_INS.stream()
                .map(accounts::byUsername)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Account::username, Function.identity()));
        manifest.proxyGrants()
                .forEach(grant -> grant(grant, byName.values().stream().toList()));
        manifest.releases().forEach(release -> release(release, byName.get(DOCTOR)));
        new DemoMessages(manifest, now)
                .all().stream()
                        .filter(message -> inbox.patientOf(message.id()).isEmpty())
                        .forEach(message -> deliver(message, byName.get(writer(message))));
    }

    /** Nobody has to read what they wrote themselves. */
    private void deliver(Message message, Account writer) {
        inbox.receive(message);
        reads.mark(writer.id(), List.of(message.id()), message.sent().orElseThrow());
    }

    private static String writer(Message message) {
        return switch (message.from().side()) {
            case PATIENT -> "patient";
            case PROXY -> "proxy";
            default -> DOCTOR;
        };
    }

    /** On another day the demo's results are of another date, and so are their releases. */
    private void release(DemoManifest.Released wanted, Account doctor) {
        Release release = wanted.by(doctor.id());
        Optional<Release> last = releases.of(wanted.item());
        if (last.filter(known -> known.at().isEqual(release.at())).isEmpty()) {
            releases.save(wanted.item(), wanted.patient(), release, last);
        }
    }

    private void grant(DemoManifest.Grant wanted, List<Account> known) {
        for (Account proxy : known) {
            boolean theirs = proxy.patient().filter(wanted.proxy()::equals).isPresent();
            if (theirs && !isHeld(proxy, wanted.patient())) {
                grants.create(new NewProxyGrant(
                        proxy.id(),
                        wanted.patient(),
                        wanted.relationship(),
                        wanted.formReference(),
                        wanted.from(),
                        wanted.until()));
            }
        }
    }

    private boolean isHeld(Account proxy, PatientId patient) {
        return grants.ofAccount(proxy.id()).stream()
                .anyMatch(grant -> grant.patient().equals(patient));
    }

    private static List<NewAccount> logIns(DemoManifest manifest) {
        List<NewAccount> all = new ArrayList<>();
        for (String name : List.of("patient", "proxy", "teen", "turning18")) {
            DemoManifest.Person person = manifest.person(name);
            ViewerKind role = name.equals("proxy") ? ViewerKind.PROXY : ViewerKind.PATIENT;
            all.add(logIn(name, person.name(), role, Optional.of(person.id()), Optional.empty()));
        }
        DemoManifest.Doctor doctor = manifest.doctor();
        all.add(logIn(DOCTOR, doctor.name(), ViewerKind.CLINICIAN, Optional.empty(), Optional.of(doctor.id())));
        all.add(staff("records", "Health Information Department", ViewerKind.RECORDS));
        all.add(staff("support", "Technical Support", ViewerKind.SUPPORT));
        all.add(staff("compliance", "Compliance Office", ViewerKind.COMPLIANCE));
        return all;
    }

    private static NewAccount staff(String name, String displayName, ViewerKind role) {
        return logIn(name, displayName, role, Optional.empty(), Optional.empty());
    }

    private static NewAccount logIn(
            String name,
            String displayName,
            ViewerKind role,
            Optional<PatientId> patient,
            Optional<PractitionerId> practitioner) {
        return new NewAccount(name, displayName, role, patient, practitioner, PASSWORD)
                .notified(name + "@example.org", Locale.ENGLISH);
    }
}
