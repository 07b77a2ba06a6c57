package health.portico.core.host;

import health.portico.api.host.HostPerson;
import health.portico.api.host.HostViewer;
import health.portico.api.portal.HostViewers;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.config.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Makes viewers by the configured roles; whoever is not clearly one thing has no part in the portal. Thread-safe. */
@ApplicationScoped
public class ConfiguredHostViewers implements HostViewers {
    private static final Logger LOG = Logger.getLogger(ConfiguredHostViewers.class.getName());
    private static final String ACCOUNT = "host:";
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1,120}");
    private static final int LONGEST_NAME = 120;

    private final HostRoles roles;

    @Inject
    public ConfiguredHostViewers(Configuration configuration) {
        this.roles = HostRoles.of(configuration);
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ConfiguredHostViewers() {
        this.roles = null;
    }

    @Override
    public Optional<HostViewer> viewer(HostPerson person) {
        if (!SUBJECT.matcher(person.subject()).matches()) {
            return nobody("the subject is empty, too long or has characters that are not visible ASCII");
        }
        var role = roles.only(person.roles());
        return role.isPresent()
                ? viewer(person, role.get())
                : nobody("the roles make none of the portal's, or more than one");
    }

    /** Whatever is no id, and no name of a log-in, makes nobody. */
    private static Optional<HostViewer> viewer(HostPerson person, ViewerKind role) {
        try {
            var patient = only(role, ViewerKind.PATIENT, person.patient()).map(PatientId::new);
            var clinician =
                    only(role, ViewerKind.CLINICIAN, person.practitioner()).map(PractitionerId::new);
            if ((role == ViewerKind.PATIENT && patient.isEmpty())
                    || (role == ViewerKind.CLINICIAN && clinician.isEmpty())) {
                return nobody("a patient or a clinician comes without an id");
            }
            var viewer =
                    new Viewer(ACCOUNT + person.subject(), role, displayName(person), patient, clinician, Set.of());
            return Optional.of(new HostViewer(viewer, person.logIn()));
        } catch (IllegalArgumentException e) {
            return nobody(e.getMessage());
        }
    }

    /** An id counts for the one role that lives by it: a nurse who is a patient, too, does not see the own record as staff. */
    private static Optional<String> only(ViewerKind role, ViewerKind wanted, Optional<String> id) {
        return id.filter(any -> role == wanted);
    }

    private static String displayName(HostPerson person) {
        var name = person.displayName().strip();
        return name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)
                ? person.subject()
                : name;
    }

    private static Optional<HostViewer> nobody(String why) {
        LOG.fine(() -> "somebody whom the host logged in has no part in the portal: " + why);
        return Optional.empty();
    }
}
