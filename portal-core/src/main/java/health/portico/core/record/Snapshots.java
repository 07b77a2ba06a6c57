package health.portico.core.record;

import health.portico.api.host.RecordSource;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Category;
import health.portico.api.record.PatientId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a patient from the record source and keeps what it read while the source says that nothing changed. Nothing that decides
 * access is kept: releases, grants and sessions are asked for anew by each request.
 */
@ApplicationScoped
public class Snapshots {
    /** How many patients are kept; the least recently asked one goes first. */
    private static final int KEPT = 64;

    private final RecordSource source;
    private final Map<PatientId, Kept> kept = Collections.synchronizedMap(new LeastRecentlyUsed());

    @Inject
    public Snapshots(RecordSource source) {
        this.source = source;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Snapshots() {
        this(null);
    }

    PatientSnapshot of(PatientId patient) {
        try {
            Optional<String> version = source.version(patient);
            if (version.isEmpty()) {
                return read(patient);
            }
            Kept last = kept.get(patient);
            if (last == null || !last.version.equals(version.get())) {
                last = new Kept(version.get(), read(patient));
                kept.put(patient, last);
            }
            return last.snapshot;
        } catch (PortalException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PortalException(ProblemType.SOURCE_NOT_AVAILABLE, e);
        }
    }

    private PatientSnapshot read(PatientId patient) {
        Map<Category, CategoryItems> all = new HashMap<>();
        for (Category category : Category.ALL) {
            all.put(category, new CategoryItems(checked(source.items(patient, category), patient)));
        }
        return new PatientSnapshot(all);
    }

    /** A source that mixes patients up, or hands out releases of its own, must not become a leak: such an item stays out. */
    private static List<RecordItem> checked(List<RecordItem> items, PatientId patient) {
        return items.stream()
                .filter(item -> item.patient().equals(patient))
                .map(item -> item instanceof Result result
                                && result.facts().release().isPresent()
                        ? result.withFacts(result.facts().withRelease(Optional.empty()))
                        : item)
                .toList();
    }

    private record Kept(String version, PatientSnapshot snapshot) {}

    private static final class LeastRecentlyUsed extends LinkedHashMap<PatientId, Kept> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(KEPT * 2, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PatientId, Kept> eldest) {
            return size() > KEPT;
        }
    }
}
