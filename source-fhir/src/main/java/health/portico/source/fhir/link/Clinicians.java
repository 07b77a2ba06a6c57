package health.portico.source.fhir.link;

import health.portico.api.host.Provider;
import health.portico.api.record.Answer;
import health.portico.api.record.Classification;
import health.portico.api.record.Clinician;
import health.portico.api.record.CodeableConcept;
import health.portico.api.record.PractitionerId;
import health.portico.source.fhir.read.Body.PractitionerBody;
import health.portico.source.fhir.read.Body.RoleBody;
import health.portico.source.fhir.read.Broken;
import health.portico.source.fhir.read.Place;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Clinicians with the specialties of all their roles (R58.1, R58.6). Not thread-safe. */
final class Clinicians {
    private static final List<String> OTHERS = List.of("Organization", "Patient", "Location");
    private static final Pattern NOT_CLINICIAN =
            Pattern.compile("(?:Organization|Patient|Device|RelatedPerson|CareTeam|HealthcareService|Location)[/?].*");

    private final Index index;
    private final Namesakes namesakes;
    private final Map<String, Set<CodeableConcept>> specialties = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final Map<String, Clinician> known = new HashMap<>();

    /** @param broken what could not be read: a role among it makes the specialties of its practitioner unknown */
    Clinicians(Index index, List<Broken> broken) {
        this.index = index;
        this.namesakes = new Namesakes(index);
        for (var resource : index.resources()) {
            if (resource.body() instanceof RoleBody role) {
                addRole(resource, role);
            }
        }
        broken.forEach(this::addBroken);
    }

    private void addRole(Resource resource, RoleBody role) {
        var practitioner = index.find(role.practitioner(), resource.place(), Types.PRACTITIONER)
                .resource();
        if (practitioner != null) {
            specialties
                    .computeIfAbsent(practitioner.key(), k -> new HashSet<>())
                    .addAll(role.specialties());
        }
        if (practitioner == null || !role.clear()) {
            doubt(role.practitioner(), resource.place());
        }
    }

    /** A role tells of everybody whom it may mean that there are specialties of which nobody knows. */
    private void doubt(Ref ref, Place from) {
        namesakes.of(ref, from).forEach(practitioner -> unclear.add(practitioner.key()));
    }

    private void addBroken(Broken broken) {
        if (broken.type() != null && !broken.type().equals("PractitionerRole")) {
            return;
        }
        for (String reference : broken.references()) {
            doubt(new Ref(reference, null, ""), broken.place());
        }
        for (var resource : index.resources()) {
            if (resource.body() instanceof PractitionerBody && isNamed(resource, broken.identifiers())) {
                unclear.add(resource.key());
            }
        }
    }

    private static boolean isNamed(Resource resource, Set<String> values) {
        return !values.isEmpty()
                && resource.identifiers().stream().anyMatch(i -> values.contains(i.substring(i.indexOf('|') + 1)));
    }

    /** Return who a reference names; someone of whom nothing else is known if it leads nowhere. */
    Clinician of(Ref ref, Place from) {
        var practitioner = practitioner(ref, from);
        return practitioner != null
                ? known.computeIfAbsent(practitioner.key(), k -> clinician(practitioner, ref))
                : stranger(ref.display());
    }

    /** Return the practitioner whom a reference names, himself or by a role. */
    @Nullable
    Resource practitioner(Ref ref, Place from) {
        if (!ref.isPresent()) {
            return null;
        }
        var found = index.find(ref, from, Types.CLINICIAN).resource();
        if (found != null && found.body() instanceof RoleBody role) {
            return index.find(role.practitioner(), found.place(), Types.PRACTITIONER)
                    .resource();
        }
        return found;
    }

    /** Tell whether a reference is, or may be, meant for a clinician; only what is clearly something else is not. */
    boolean mayBeClinician(Ref ref, Place from) {
        if (practitioner(ref, from) != null) {
            return true;
        }
        if (!ref.isPresent()) {
            return true;
        }
        return !NOT_CLINICIAN
                        .matcher(Objects.requireNonNullElse(ref.reference(), ""))
                        .matches()
                && index.find(ref, from, OTHERS).resource() == null;
    }

    private Clinician clinician(Resource practitioner, Ref ref) {
        var body = (PractitionerBody) practitioner.body();
        var qualifications = body.qualifications();
        var named = new HashSet<>(qualifications.concepts());
        named.addAll(specialties.getOrDefault(practitioner.key(), Set.of()));
        return new Clinician(
                id(practitioner),
                body.name().isEmpty() ? ref.display() : body.name(),
                body.participation(),
                unclear.contains(practitioner.key())
                        ? Classification.UNKNOWN
                        : new Classification(named, qualifications.hints()));
    }

    /** Return whom patients may write to, by their ids (R49); who takes part in the portal has access to it. */
    Map<PractitionerId, Provider> providers() {
        var providers = new HashMap<PractitionerId, Provider>();
        for (var resource : index.resources()) {
            if (resource.body() instanceof PractitionerBody body) {
                id(resource)
                        .ifPresent(id -> providers.put(
                                id, new Provider(id, body.name(), "", body.participation(), body.messagesOptOut())));
            }
        }
        return Map.copyOf(providers);
    }

    static Optional<PractitionerId> id(Resource practitioner) {
        return practitioner.isContained()
                ? Optional.empty()
                : Optional.of(new PractitionerId(practitioner.key().substring("Practitioner/".length())));
    }

    private Clinician stranger(String name) {
        return name.isEmpty()
                ? Clinician.UNKNOWN
                : known.computeIfAbsent(
                        " " + name, k -> new Clinician(Optional.empty(), name, Answer.UNKNOWN, Classification.UNKNOWN));
    }
}
