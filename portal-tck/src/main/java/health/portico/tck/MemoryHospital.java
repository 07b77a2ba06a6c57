package health.portico.tck;

import health.portico.api.host.PersonDirectory;
import health.portico.api.host.Provider;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.host.RecordSource;
import health.portico.api.record.Answer;
import health.portico.api.record.Category;
import health.portico.api.record.Encounter;
import health.portico.api.record.ItemId;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.api.record.RecordItem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A hospital in memory: patients, clinicians and items that a test puts there. Thread-safe; every change is seen by the next request.
 *
 * @since 0.1
 */
public final class MemoryHospital implements RecordSource, PersonDirectory, ProviderDirectory {
    private final Map<PatientId, Patient> patients = new ConcurrentHashMap<>();
    private final Map<ItemId, RecordItem> items = new ConcurrentHashMap<>();
    private final Map<PractitionerId, Provider> providers = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();
    private final AtomicReference<Optional<RuntimeException>> fault = new AtomicReference<>(Optional.empty());

    /** Add a patient or replace the one with the same id. */
    public MemoryHospital patient(Patient patient) {
        patients.put(patient.id(), patient);
        version.incrementAndGet();
        return this;
    }

    /** Add an item or replace the one with the same id. */
    public MemoryHospital item(RecordItem item) {
        items.put(item.id(), item);
        version.incrementAndGet();
        return this;
    }

    /**
     * Say of a clinician whether patients may write to them. Of others it is said by the visits in which they took part: whoever takes
     * part in the portal may be written to.
     */
    public MemoryHospital provider(Provider provider) {
        providers.put(provider.id(), provider);
        return this;
    }

    /** Answer every question with this exception, as a hospital whose records cannot be reached does; empty ends it. */
    public void fail(Optional<RuntimeException> with) {
        fault.set(with);
    }

    private void answer() {
        fault.get().ifPresent(exception -> {
            throw exception;
        });
    }

    @Override
    public List<RecordItem> items(PatientId patient, Category category) {
        answer();
        return items.values().stream()
                .filter(item ->
                        item.patient().equals(patient) && item.kind().category().equals(category))
                .toList();
    }

    @Override
    public Optional<PatientId> patientOf(ItemId item) {
        answer();
        return Optional.ofNullable(items.get(item)).map(RecordItem::patient);
    }

    @Override
    public Optional<String> version(PatientId patient) {
        answer();
        return Optional.of(Long.toString(version.get()));
    }

    @Override
    public Optional<Patient> patient(PatientId id) {
        answer();
        return Optional.ofNullable(patients.get(id));
    }

    @Override
    public List<Patient> find(String query, int limit) {
        answer();
        String words = query.toLowerCase(Locale.ROOT);
        return sorted().filter(p -> p.displayName().toLowerCase(Locale.ROOT).contains(words)
                        || p.id().value().equals(query))
                .limit(limit)
                .toList();
    }

    @Override
    public List<PatientId> inCareOf(PractitionerId clinician) {
        answer();
        return sorted().filter(p -> p.careTeam().contains(clinician))
                .map(Patient::id)
                .toList();
    }

    @Override
    public Optional<Provider> provider(PractitionerId id) {
        answer();
        return Optional.ofNullable(providers.get(id)).or(() -> items.values().stream()
                .flatMap(item -> item instanceof Encounter visit ? visit.participants().stream() : Stream.empty())
                .filter(clinician -> clinician.id().filter(id::equals).isPresent())
                .findFirst()
                .map(clinician -> new Provider(id, clinician.name(), "", clinician.participation(), Answer.NO)));
    }

    private Stream<Patient> sorted() {
        return patients.values().stream().sorted(Comparator.comparing(p -> p.id().value()));
    }
}
