package health.portico.source.fhir.json;

/**
 * Where the inside of a JSON string stands in its file, quotes excluded.
 *
 * @param from the first byte
 * @param to the byte after the last one
 * @param escaped whether it holds a backslash
 */
public record Span(long from, long to, boolean escaped) {}
