package health.portico.source.fhir.read;

import health.portico.source.fhir.file.Bytes;
import health.portico.source.fhir.json.Node;
import health.portico.source.fhir.json.Unreadable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one resource and those that it contains. Not thread-safe. */
public final class ResourceReader {
    /** Types that others refer to by an identifier instead of an id. */
    private static final Set<String> IDENTIFIED = Set.of(
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "Encounter",
            "Observation",
            "DiagnosticReport");

    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("Patient", PersonReader::patient),
            Map.entry("Practitioner", (node, reading) -> PersonReader.practitioner(node)),
            Map.entry("PractitionerRole", PersonReader::role),
            Map.entry("Location", PlaceReader::location),
            Map.entry("Organization", PlaceReader::organization),
            Map.entry("Medication", (node, reading) -> PlaceReader.medication(node)),
            Map.entry("Binary", PlaceReader::binary),
            Map.entry("Encounter", EncounterReader::read),
            Map.entry("Observation", ResultReader::observation),
            Map.entry("DiagnosticReport", ResultReader::report),
            Map.entry("DocumentReference", NoteReader::document),
            Map.entry("Condition", ClinicalReader::condition),
            Map.entry("AllergyIntolerance", ClinicalReader::allergy),
            Map.entry("Immunization", ClinicalReader::immunization),
            Map.entry("Procedure", ClinicalReader::procedure),
            Map.entry("MedicationRequest", OrderReader::medication),
            Map.entry("ServiceRequest", OrderReader::service),
            Map.entry("Appointment", OrderReader::appointment));

    private final Bytes bytes;
    private final Set<String> documentTypes;

    /** @param documentTypes types of documents that are no notes, {@code system|code} */
    public ResourceReader(Bytes bytes, Set<String> documentTypes) {
        this.bytes = bytes;
        this.documentTypes = documentTypes;
    }

    private interface Part {
        Body read(Node resource, Reading reading);
    }

    /** Tell whether resources of a type are read at all. */
    public static boolean reads(String type) {
        return PARTS.containsKey(type);
    }

    /**
     * Read a resource; behind it, those that it contains.
     *
     * @throws Unreadable if anything that is read of it cannot be understood
     */
    public List<Resource> read(Node resource, Place place, @Nullable String fullUrl) {
        String key = type(resource) + "/" + id(resource);
        var found = new ArrayList<Resource>();
        found.add(one(resource, new Reading(bytes, place, key, documentTypes), fullUrl));
        for (var contained : resource.resources("contained")) {
            if (reads(type(contained))) {
                String local = key + "#" + id(contained);
                found.add(one(contained, new Reading(bytes, place, local, documentTypes), null));
            }
        }
        return found;
    }

    private static Resource one(Node resource, Reading reading, @Nullable String fullUrl) {
        if (resource.unmodified().has("implicitRules")) {
            throw new Unreadable("the resource must not be read by those who do not know its rules");
        }
        String type = type(resource);
        var part = PARTS.get(type);
        if (part == null) {
            throw new Unreadable("resources of this type are not read");
        }
        var updated = Elements.when(resource.object("meta"), "lastUpdated");
        return new Resource(
                type,
                reading.key(),
                reading.place(),
                fullUrl,
                identifiers(resource, type),
                updated == null ? null : updated.earliest(ZoneOffset.UTC),
                part.read(resource, reading));
    }

    private static List<String> identifiers(Node resource, String type) {
        if (!IDENTIFIED.contains(type)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        for (var identifier : resource.list("identifier")) {
            String name = Reading.identifier(identifier);
            if (name != null) {
                found.add(name);
            }
        }
        return found;
    }

    public static String type(Node resource) {
        String type = resource.text("resourceType");
        if (type == null) {
            throw new Unreadable("resourceType is missing");
        }
        return type;
    }

    private static String id(Node resource) {
        String id = resource.text("id");
        if (id == null) {
            throw new Unreadable("id is missing");
        }
        if (!Names.isId(id, 0, id.length())) {
            throw new Unreadable("id is no FHIR id");
        }
        return id;
    }
}
