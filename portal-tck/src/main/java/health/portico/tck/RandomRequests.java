package health.portico.tck;

import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Purpose;
import health.portico.api.visibility.Subject;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Requests for items by all sorts of viewers, the same ones for the same seed. Titles and texts hold {@link #SECRET}, so that a test
 * can see whether they get out. Not thread-safe.
 *
 * @since 0.1
 */
public final class RandomRequests {
    /** Words that stand in every title. */
    public static final String SECRET = "SECRET-OF-THE-PATIENT";

    private static final PatientId PATIENT = new PatientId("p1");

    private final Random random;
    private final RandomItems items;

    public RandomRequests(long seed) {
        this.random = new Random(seed);
        this.items = new RandomItems(PATIENT, random);
    }

    /** Return the next viewer, patient and moment. */
    public AccessContext context() {
        ViewerKind kind = any(ViewerKind.values());
        Optional<LocalDate> born = random.nextInt(8) == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000)));
        Viewer viewer = viewer(kind);
        return new AccessContext(
                viewer,
                kind,
                new Subject(PATIENT, born, SampleItems.ZONE),
                kind == ViewerKind.PROXY ? grant(viewer.account()) : Optional.empty(),
                kind == ViewerKind.CLINICIAN && random.nextBoolean(),
                items.moment().toInstant(),
                any(Purpose.values()));
    }

    private Viewer viewer(ViewerKind kind) {
        return new Viewer(
                "account-" + random.nextInt(5),
                kind,
                SECRET,
                kind == ViewerKind.PATIENT ? Optional.of(PATIENT) : Optional.empty(),
                kind == ViewerKind.CLINICIAN ? SampleItems.DOCTOR.id() : Optional.empty(),
                random.nextBoolean() ? Set.copyOf(Category.ALL) : Set.of());
    }

    private Optional<ProxyGrant> grant(String account) {
        var grant = new ProxyGrant(
                "grant", account, PATIENT, "parent", "form", items.moment(), Optional.empty(), Optional.empty());
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(grant);
    }

    /** Return the next item of one of the portal's kinds. */
    public RecordItem item() {
        return items.next();
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
