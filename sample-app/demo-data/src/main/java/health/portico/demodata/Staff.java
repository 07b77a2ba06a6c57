package health.portico.demodata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the clinicians and facilities that the records name: with portal participation (most yes, a few no, a few
 * not said), specialties, the facility's zone, and without anything that a real hospital would recognise.
 */
final class Staff {
    private static final List<Code> SPECIALTIES = List.of(
            Code.nucc("207Q00000X", "Family Medicine Physician"),
            Code.nucc("207R00000X", "Internal Medicine Physician"),
            Code.nucc("208D00000X", "General Practice Physician"));

    private final Hospital hospital;
    private final Set<String> participating;

    /**
     * Make the writer.
     *
     * @param participating ids of practitioners who take part in any case
     */
    Staff(Hospital hospital, Set<String> participating) {
        this.hospital = hospital;
        this.participating = participating;
    }

    /** Return all shared resources of Synthea's that records refer to, in the order of their references. */
    List<JsonObject> resources() {
        var references = new TreeSet<>(hospital.used());
        hospital.used().stream().filter(Staff::isPractitioner).forEach(used -> references.addAll(workplace(id(used))));
        var all = new ArrayList<JsonObject>();
        for (var reference : references) {
            switch (reference.substring(0, reference.indexOf('/'))) {
                case "Practitioner" -> all.addAll(List.of(practitioner(id(reference)), role(id(reference))));
                case "Organization" -> all.add(organization(id(reference)));
                default -> all.add(location(id(reference)));
            }
        }
        return all;
    }

    /** Return the name of a practitioner as patients read it. */
    String nameOf(String id) {
        var name = hospital.practitioners().get(id).getJsonArray("name").getJsonObject(0);
        return hospital.names()
                .clean("Dr. " + name.getJsonArray("given").getString(0) + " " + name.getString("family"));
    }

    private JsonObject practitioner(String id) {
        var original = hospital.practitioners().get(id);
        var name = original.getJsonArray("name").getJsonObject(0);
        var names = hospital.names();
        var readable = Json.createObjectBuilder()
                .add("family", names.clean(name.getString("family")))
                .add(
                        "given",
                        Fhir.list(Json.createValue(
                                names.clean(name.getJsonArray("given").getString(0)))))
                .add("prefix", name.getJsonArray("prefix"));
        var out = Fhir.resource("Practitioner", id);
        participation(id)
                .ifPresent(code -> out.add(
                        "extension",
                        Fhir.list(Fhir.extension("portal-participation")
                                .add("valueCode", code)
                                .build())));
        return out.add("identifier", original.getJsonArray("identifier"))
                .add("active", true)
                .add("name", Json.createArrayBuilder().add(readable))
                .add("gender", original.getString("gender"))
                .build();
    }

    private Optional<String> participation(String id) {
        int chance = Math.floorMod(id.hashCode(), 20);
        if (participating.contains(id) || chance > 2) {
            return Optional.of("yes");
        }
        return chance < 2 ? Optional.of("no") : Optional.empty();
    }

    private JsonObject role(String practitioner) {
        var original = hospital.roles().get(practitioner);
        var specialty = SPECIALTIES.get(Math.floorMod(practitioner.hashCode() / 10, SPECIALTIES.size()));
        var workplace = workplace(practitioner);
        return Fhir.resource("PractitionerRole", original.getString("id"))
                .add("active", true)
                .add("practitioner", Fhir.reference("Practitioner/" + practitioner, nameOf(practitioner)))
                .add("organization", facility(workplace.get(0)))
                .add("specialty", Fhir.list(Fhir.concept(specialty)))
                .add("location", Fhir.list(facility(workplace.get(1))))
                .build();
    }

    /** Return the references of the organization and the location where a practitioner works. */
    private List<String> workplace(String practitioner) {
        var role = hospital.roles().get(practitioner);
        var organization = role.getJsonObject("organization").getJsonObject("identifier");
        var location = role.getJsonArray("location").getJsonObject(0).getJsonObject("identifier");
        return List.of("Organization/" + organization.getString("value"), "Location/" + location.getString("value"));
    }

    private JsonObject organization(String id) {
        return place("Organization", id, hospital.facilities().organization(id))
                .add("active", true)
                .build();
    }

    private JsonObject location(String id) {
        var original = hospital.facilities().location(id);
        var out = place("Location", id, original).add("status", "active");
        return original.containsKey("managingOrganization")
                ? out.add("managingOrganization", facility(Facilities.organizationOf(original)))
                        .build()
                : out.remove("address").build();
    }

    private JsonObjectBuilder place(String type, String id, JsonObject original) {
        var name = hospital.facilities().nameOf(type + "/" + id);
        var address = Json.createObjectBuilder()
                .add(
                        "line",
                        Fhir.list(Json.createValue((100 + Math.floorMod(id.hashCode(), 900)) + " " + name + " Way")))
                .add("city", "Los Angeles")
                .add("state", "CA")
                .add("country", "US")
                .build();
        var out = Fhir.resource(type, id).add("extension", Fhir.list(Fhir.timezone()));
        if (original.containsKey("type")) {
            out.add("type", original.get("type"));
        }
        return out.add("name", name).add("address", type.equals("Location") ? address : Fhir.list(address));
    }

    private JsonObject facility(String reference) {
        return Fhir.reference(reference, hospital.facilities().nameOf(reference));
    }

    private static boolean isPractitioner(String reference) {
        return reference.startsWith("Practitioner/");
    }

    private static String id(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
