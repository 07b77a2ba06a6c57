package health.portico.source.fhir.read;

import health.portico.source.fhir.json.Node;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads locations, organizations, medications and binaries: what others refer to. */
final class PlaceReader {
    private static final String TIMEZONE = "http://hl7.org/fhir/StructureDefinition/timezone";

    private PlaceReader() {}

    static Body location(Node location, Reading reading) {
        return facility(
                location, List.of(reading.ref(location, "managingOrganization"), reading.ref(location, "partOf")));
    }

    static Body organization(Node organization, Reading reading) {
        return facility(organization, List.of(reading.ref(organization, "partOf")));
    }

    private static Body facility(Node facility, List<Ref> parents) {
        List<Concept> types = Elements.concepts(facility, "type");
        return new Body.FacilityBody(
                Elements.orEmpty(facility.text("name")),
                Elements.coded(types),
                Elements.areCoded(types),
                zone(facility),
                parents);
    }

    /** A zone that no time-zone database knows is no zone. */
    private static @Nullable ZoneId zone(Node facility) {
        for (var extension : Elements.extensionsOf(facility, TIMEZONE)) {
            try {
                return ZoneId.of(Elements.orEmpty(extension.text("valueCode")));
            } catch (DateTimeException e) {
                return null;
            }
        }
        return null;
    }

    static Body medication(Node medication) {
        return new Body.MedicationBody(Elements.concept(medication.object("code")));
    }

    static Body binary(Node binary, Reading reading) {
        return new Body.BinaryBody(reading.form(binary), Elements.labels(binary));
    }
}
