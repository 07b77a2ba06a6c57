package health.portico.core.explain;

import health.portico.api.host.PersonDirectory;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.config.Configuration;
import health.portico.core.proxy.ProxyGrants;
import health.portico.core.record.AccessContexts;
import health.portico.core.sharing.SharePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Through whose eyes a decision is asked for. */
@ApplicationScoped
public class Perspectives {
    static final String PROXY = "proxy:";

    private final AccessContexts contexts;
    private final Accounts accounts;
    private final ProxyGrants grants;
    private final Configuration configuration;
    private final PersonDirectory persons;

    @Inject
    public Perspectives(
            AccessContexts contexts,
            Accounts accounts,
            ProxyGrants grants,
            Configuration configuration,
            PersonDirectory persons) {
        this.contexts = contexts;
        this.accounts = accounts;
        this.grants = grants;
        this.configuration = configuration;
        this.persons = persons;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Perspectives() {
        this(null, null, null, null, null);
    }

    /** List the patient, each grant over them with its holder's name, the newest first, and a guest. */
    List<Perspective> all(PatientId patient) {
        Patient self =
                persons.patient(patient).orElseThrow(() -> new PortalException(ProblemType.RECORD_NOT_AVAILABLE));
        List<Perspective> all = new ArrayList<>(List.of(Perspective.self(self.displayName())));
        grants.over(Subject.of(self)).forEach(grant -> all.add(Perspective.proxy(grant, nameOf(grant))));
        all.add(Perspective.share());
        return all;
    }

    private Optional<String> nameOf(ProxyGrant grant) {
        return accounts.byId(grant.account()).map(Account::displayName);
    }

    AccessContext context(String perspective, PatientId patient, Instant moment) {
        if (perspective.startsWith(PROXY)) {
            Patient subject = contexts.person(patient);
            ProxyGrant grant = grant(perspective.substring(PROXY.length()), Subject.of(subject));
            return contexts.ofGrant(grant, subject, Purpose.EXPLAIN, moment);
        }
        return contexts.at(viewer(perspective, patient), patient, Purpose.EXPLAIN, moment);
    }

    private Viewer viewer(String perspective, PatientId patient) {
        return switch (perspective) {
            case "self" -> Viewer.self(patient);
            case "share" ->
                new Viewer(
                        "share",
                        ViewerKind.SHARE_GUEST,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        SharePolicy.of(configuration).scope());
            default ->
                accounts.byId(perspective)
                        .map(Account::viewer)
                        .orElseThrow(() -> nobody("There is no account with this id."));
        };
    }

    private ProxyGrant grant(String id, Subject patient) {
        return grants.byId(id)
                .filter(grant -> patient.records().contains(grant.patient()))
                .orElseThrow(() -> nobody("This patient has no proxy grant with this id."));
    }

    private static PortalException nobody(String sentence) {
        return new PortalException(ProblemType.INVALID_REQUEST, sentence);
    }
}
