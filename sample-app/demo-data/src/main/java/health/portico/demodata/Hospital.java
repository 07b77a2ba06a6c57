package health.portico.demodata;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the patients of the demo share.
 *
 * @param practitioners Synthea's, by id
 * @param roles Synthea's PractitionerRoles, by the practitioner's id
 * @param facilities Synthea's, under new names
 * @param names how names read
 * @param used references to what the patients' records name
 */
record Hospital(
        Map<String, JsonObject> practitioners,
        Map<String, JsonObject> roles,
        Facilities facilities,
        Names names,
        Set<String> used) {
    Hospital() {
        this(new TreeMap<>(), new TreeMap<>(), new Facilities(), new Names(), new TreeSet<>());
    }
}
