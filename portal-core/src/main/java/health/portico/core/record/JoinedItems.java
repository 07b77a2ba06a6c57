package health.portico.core.record;

import health.portico.api.host.CareTeamInbox;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.Message;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.core.host.FromHost;
import health.portico.core.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * What the portal itself adds to the items of the record source: that a result was released by hand (R23), and the messages of the
 * inbox. It is asked for anew by each request that needs it.
 */
@ApplicationScoped
public class JoinedItems {
    private final Releases releases;
    private final CareTeamInbox inbox;

    @Inject
    public JoinedItems(Releases releases, @FromHost CareTeamInbox inbox) {
        this.releases = releases;
        this.inbox = inbox;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected JoinedItems() {
        this(null, null);
    }

    Joins of(PatientId patient) {
        return (snapshot, category) -> {
            if (category.equals(Category.RESULTS)) {
                return snapshot.results(releases.ofPatient(patient));
            }
            return category.equals(Category.MESSAGES) ? messages(snapshot, patient) : snapshot.items(category);
        };
    }

    private CategoryItems messages(PatientSnapshot snapshot, PatientId patient) {
        CategoryItems ofSource = snapshot.items(Category.MESSAGES);
        List<Message> ofInbox = read(patient);
        if (ofInbox.isEmpty()) {
            return ofSource;
        }
        List<RecordItem> all = new ArrayList<>(ofSource.items());
        ofInbox.stream()
                .filter(message -> message.patient().equals(patient))
                .filter(message -> ofSource.position(message.id()).isEmpty())
                .forEach(all::add);
        return new CategoryItems(all);
    }

    private List<Message> read(PatientId patient) {
        try {
            return inbox.messages(patient);
        } catch (PortalException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }
}
