package health.portico.core.desk;

import health.portico.api.host.DemographicsUpdate;
import health.portico.api.host.DemographicsUpdates;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.host.FromHost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of what the hospital knows of a person (R15): never applied without staff, and a name or a birth date never without evidence.
 * Accepted, they go to the hospital's {@link DemographicsUpdates}.
 */
@ApplicationScoped
public class UpdateRequests implements RequestKind {
    public static final String KIND = "update";
    public static final String NAME = "name";
    public static final String BIRTH_DATE = "birthDate";
    public static final String PHONES = "phones";
    public static final String EMAILS = "emails";
    public static final String ADDRESSES = "addresses";
    public static final String LANGUAGE = "language";

    /** Says that a list shall be empty. */
    public static final String NONE = "";

    private final DemographicsUpdates updates;

    @Inject
    public UpdateRequests(@FromHost DemographicsUpdates updates) {
        this.updates = updates;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected UpdateRequests() {
        this(null);
    }

    @Override
    public String word() {
        return KIND;
    }

    @Override
    public Set<ViewerKind> desk() {
        return Set.of(ViewerKind.RECORDS);
    }

    @Override
    public boolean needsEvidence(PatientRequest request) {
        return request.fields().containsKey(NAME) || request.fields().containsKey(BIRTH_DATE);
    }

    @Override
    public boolean carryOut(PatientRequest accepted, String acceptedBy) {
        var update = new DemographicsUpdate(
                accepted.id(),
                accepted.patient(),
                one(accepted, NAME),
                one(accepted, BIRTH_DATE).map(LocalDate::parse),
                list(accepted, PHONES),
                list(accepted, EMAILS),
                list(accepted, ADDRESSES),
                one(accepted, LANGUAGE),
                acceptedBy,
                accepted.evidence());
        return updates.take(update) == DemographicsUpdates.Outcome.APPLIED;
    }

    private static Optional<String> one(PatientRequest request, String name) {
        return list(request, name).map(texts -> texts.get(0));
    }

    private static Optional<List<String>> list(PatientRequest request, String name) {
        return Optional.ofNullable(request.fields().get(name))
                .map(texts -> texts.stream().filter(text -> !text.equals(NONE)).toList());
    }
}
