package health.portico.source.fhir.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.portico.api.record.PatientId;
import health.portico.api.record.PatientLinks;
import health.portico.source.fhir.read.Body.PatientBody;
import health.portico.source.fhir.read.Ref;
import health.portico.source.fhir.read.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which records were merged into which (FHIR Patient.link), whichever of the two says so, through any number of merges. A record that was
 * merged into one that is not there, or into itself by a circle, is merged all the same: it stays closed. One that is not there, or cannot be
 * read or told from another, counts as merged all the same where the surviving record says so. Immutable.
 */
final class Merges {
    private static final List<String> PATIENT = List.of("Patient");
    private static final Pattern NAMED = Pattern.compile("(?:[^#?]*/)?Patient/([A-Za-z0-9.-]{1,64})(?:/_history/.*)?");

    private final Map<PatientId, PatientId> into = new HashMap<>();

    Merges(Index index) {
        for (Resource resource : index.resources()) {
            if (resource.body() instanceof PatientBody body && !resource.isContained()) {
                PatientId patient = Patients.id(resource);
                body.replacedBy()
                        .forEach(ref ->
                                into.put(patient, target(index, ref, resource).orElse(patient)));
                body.replaces()
                        .forEach(ref ->
                                into.put(target(index, ref, resource).orElseGet(() -> unseen(ref, resource)), patient));
            }
        }
    }

    private static Optional<PatientId> target(Index index, Ref ref, Resource from) {
        return Optional.ofNullable(index.find(ref, from.place(), PATIENT).resource())
                .map(Patients::id);
    }

    /** Name a record that is not there: by the id that the reference bears, else by one that no patient has and nobody has confirmed. */
    private static PatientId unseen(Ref ref, Resource from) {
        var named = NAMED.matcher(ref.reference() == null ? "" : ref.reference());
        String words = from.key() + " " + ref.reference() + " " + ref.identifier() + " " + ref.display();
        return new PatientId(
                named.matches() ? named.group(1) : "unseen-" + UUID.nameUUIDFromBytes(words.getBytes(UTF_8)));
    }

    PatientLinks of(PatientId patient) {
        if (into.isEmpty()) {
            return PatientLinks.NONE;
        }
        Optional<PatientId> replacedBy = into.containsKey(patient) ? Optional.of(survivor(patient)) : Optional.empty();
        Set<PatientId> replaces = into.keySet().stream()
                .filter(old -> !old.equals(patient) && survivor(old).equals(patient))
                .collect(Collectors.toSet());
        return new PatientLinks(replacedBy, replaces);
    }

    private PatientId survivor(PatientId record) {
        Set<PatientId> passed = new HashSet<>();
        PatientId last = record;
        while (into.containsKey(last) && passed.add(last)) {
            last = into.get(last);
        }
        return last;
    }
}
