package health.portico.core.exchange;

import health.portico.api.host.ExchangeOrganization;
import health.portico.api.host.HealthInformationExchange;
import health.portico.api.host.PersonDirectory;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks both sides whether they have matching records (R62): the hospital's own list of patients, then the other organization. There is a
 * match only where both name the same record. Nothing is remembered. Stateless; blocks on the hospital's systems.
 */
@ApplicationScoped
public class Matches {
    private static final int LONGEST = 128;

    private final InstalledExchange installed;
    private final PersonDirectory persons;

    @Inject
    public Matches(InstalledExchange installed, PersonDirectory persons) {
        this.installed = installed;
        this.persons = persons;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Matches() {
        this(null, null);
    }

    /** Tell whether there is an exchange that says who takes part. */
    boolean canBeAsked() {
        return installed.exchange().isPresent();
    }

    /**
     * Return who takes part; nobody where the hospital has no exchange.
     *
     * @throws PortalException {@code source-not-available}
     */
    public List<ExchangeOrganization> organizations() {
        return asked(() -> installed
                .exchange()
                .map(HealthInformationExchange::organizations)
                .orElse(List.of()));
    }

    /**
     * Return the record of an organization that both sides name for a patient. The other side is asked only about somebody for whom our own
     * side names one.
     *
     * @throws PortalException {@code source-not-available}
     */
    public Optional<String> of(String organization, PatientId patient) {
        boolean takesPart = organizations().stream().anyMatch(one -> one.id().equals(organization));
        return takesPart
                ? ours(organization, patient).filter(record -> theirs(organization, patient)
                        .filter(record::equals)
                        .isPresent())
                : Optional.empty();
    }

    /**
     * Return the record of an organization that our own side names. A record that was merged into another one matches nothing: what it holds
     * is the surviving one's.
     *
     * @throws PortalException {@code source-not-available}
     */
    public Optional<String> ours(String organization, PatientId patient) {
        return asked(() -> persons.patient(patient)
                .map(Subject::of)
                .filter(subject -> !subject.isReplaced())
                .flatMap(subject -> persons.recordAt(organization, patient)));
    }

    private Optional<String> theirs(String organization, PatientId patient) {
        return asked(() -> installed
                .exchange()
                .flatMap(exchange -> exchange.recordNamedBy(organization, patient))
                .filter(record -> !record.isBlank() && record.length() <= LONGEST));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (PortalException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }
}
