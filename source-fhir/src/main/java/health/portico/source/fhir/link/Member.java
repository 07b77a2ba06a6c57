package health.portico.source.fhir.link;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.record.SensitivityLabel;
import health.portico.source.fhir.read.Body;
import health.portico.source.fhir.read.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One resource of a record while the record is put together. Not thread-safe. */
final class Member {
    private final Resource resource;
    private final Body.Item item;
    private final Set<SensitivityLabel> labels;
    private final List<Member> heirs = new ArrayList<>();
    private final List<Member> reports = new ArrayList<>();
    private final ItemId id;
    private @Nullable PatientId patient;
    private @Nullable String refusal;

    Member(Resource resource, Body.Item item) {
        this.resource = resource;
        this.item = item;
        this.id = Ids.of(resource);
        this.labels = new HashSet<>(item.head().labels());
    }

    Resource resource() {
        return resource;
    }

    ItemId id() {
        return id;
    }

    Body.Item item() {
        return item;
    }

    @Nullable
    PatientId patient() {
        return patient;
    }

    void belongsTo(PatientId owner) {
        patient = owner;
    }

    /** Tell whether it belongs to the same patient as another one, or nobody knows. */
    boolean mayShareRecordWith(Member other) {
        return patient == null || other.patient == null || patient.equals(other.patient);
    }

    Set<SensitivityLabel> labels() {
        return labels;
    }

    /** Tell whether it bears a label that may mean anything but that it is like all the rest. */
    boolean isLabelled() {
        return !Labels.areHarmless(labels);
    }

    void label(Set<SensitivityLabel> more) {
        labels.addAll(more);
    }

    /** Say that another resource lies inside this one: what is sensitive about this one is so about that one too. */
    void bequeathTo(Member heir) {
        heirs.add(heir);
    }

    /** The reports that name this observation. */
    List<Member> reports() {
        return reports;
    }

    /** Say why it is not shown; the first reason counts. */
    void refuse(String reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    /** Hand labels and refusal on to all heirs; return those for whom anything has changed by that. */
    List<Member> handOn() {
        var changed = new ArrayList<Member>();
        for (Member heir : heirs) {
            boolean any = heir.labels.addAll(labels);
            if (refusal != null && heir.refusal == null) {
                heir.refusal = "what it belongs to cannot be read";
                any = true;
            }
            if (any) {
                changed.add(heir);
            }
        }
        return changed;
    }

    /** The type alone: all else is patient data. */
    @Override
    public String toString() {
        return resource.type();
    }
}
