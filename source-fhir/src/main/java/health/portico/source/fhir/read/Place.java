package health.portico.source.fhir.read;

import health.portico.source.fhir.file.SourceFile;

/**
 * Where a resource stands.
 *
 * @param file the file
 * @param entry which one of the file, from 1; of a file with one resource in each line the number of the line
 * @param from the first byte
 * @param to the byte after the last one
 */
public record Place(SourceFile file, int entry, long from, long to) {}
