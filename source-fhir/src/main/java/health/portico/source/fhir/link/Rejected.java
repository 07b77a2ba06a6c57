package health.portico.source.fhir.link;

import health.portico.source.fhir.read.Place;

/**
 * A resource that is not shown.
 *
 * @param place where it stands
 * @param reason why; it repeats nothing of the resource
 */
public record Rejected(Place place, String reason) {}
