package health.portico.demodata;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clinicians and facilities of one cohort, and which of them the demo's records name. Synthea refers to them by
 * business identifiers. Not thread-safe.
 */
final class Directory {
    private final Map<String, String> practitionerByNpi = new HashMap<>();
    private final Map<String, JsonObject> practitioners;
    private final Map<String, JsonObject> roles;
    private final Facilities facilities;
    private final Names names;
    private final Set<String> used;

    private Directory(Hospital hospital) {
        practitioners = hospital.practitioners();
        roles = hospital.roles();
        facilities = hospital.facilities();
        names = hospital.names();
        used = hospital.used();
    }

    static Directory read(Path folder, Hospital hospital) throws IOException {
        var directory = new Directory(hospital);
        BundleFile.find(folder, "practitionerInformation").forEach(directory::learn);
        BundleFile.find(folder, "hospitalInformation").forEach(directory.facilities::learn);
        return directory;
    }

    private void learn(JsonObject resource) {
        if (resource.getString("resourceType").equals("Practitioner")) {
            names.learn(resource);
            practitioners.put(resource.getString("id"), resource);
            practitionerByNpi.put(npi(resource), resource.getString("id"));
        } else {
            var npi = resource.getJsonObject("practitioner")
                    .getJsonObject("identifier")
                    .getString("value");
            roles.put(practitionerByNpi.get(npi), resource);
        }
    }

    private static String npi(JsonObject practitioner) {
        return practitioner.getJsonArray("identifier").getJsonObject(0).getString("value");
    }

    /** Return {@code Type/id} for {@code Type?identifier=system|value} and note the use; null for any other text. */
    @Nullable
    String resolve(String reference) {
        int question = reference.indexOf("?identifier=");
        if (question < 0) {
            return null;
        }
        var type = reference.substring(0, question);
        var value = reference.substring(reference.lastIndexOf('|') + 1);
        var target = type + "/" + (type.equals("Practitioner") ? practitionerByNpi.get(value) : value);
        used.add(target);
        return target;
    }

    /** Return the name of a facility, or null for anything else. */
    @Nullable
    String facilityName(String reference) {
        return facilities.nameOf(reference);
    }
}
