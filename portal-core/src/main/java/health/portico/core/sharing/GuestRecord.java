package health.portico.core.sharing;

import health.portico.api.portal.RecordAccess;
import health.portico.api.record.Patient;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.api.visibility.VisibleRecord;
import health.portico.core.config.Configuration;
import health.portico.core.record.AccessContexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;

/** What a guest sees: the same decision engine as everywhere, for the viewer kind SHARE_GUEST (S14). Thread-safe. */
@ApplicationScoped
public class GuestRecord {
    private final RecordAccess records;
    private final AccessContexts persons;
    private final Configuration configuration;

    @Inject
    public GuestRecord(RecordAccess records, AccessContexts persons, Configuration configuration) {
        this.records = records;
        this.persons = persons;
        this.configuration = configuration;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected GuestRecord() {
        this(null, null, null);
    }

    /** Read and decide the shared part of the record as it is now; the look is audited. */
    public VisibleRecord of(Share share) {
        var categories = SharePolicy.of(configuration).categories();
        return records.record(viewer(share), share.patient(), new LinkedHashSet<>(categories), Purpose.SHARE);
    }

    /** Return whose record it is. */
    public Patient patient(Share share) {
        return persons.person(share.patient());
    }

    private Viewer viewer(Share share) {
        return new Viewer(
                share.actor(),
                ViewerKind.SHARE_GUEST,
                share.recipientName(),
                Optional.empty(),
                Optional.empty(),
                SharePolicy.of(configuration).scope());
    }
}
