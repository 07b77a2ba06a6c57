package health.portico.source.fhir.link;

import health.portico.api.record.ItemId;
import health.portico.source.fhir.read.Resource;

/** The identifiers of items: {@code {ResourceType}.{id}}. */
final class Ids {
    /** Stands for an observation that a report names and that is not in the record: it counts as hidden. */
    static final ItemId MISSING_RESULT = new ItemId("Observation.not-in-the-record");

    private Ids() {}

    static ItemId of(Resource resource) {
        return new ItemId(resource.key().replace('/', '.'));
    }
}
