package health.portico.source.fhir.link;

import health.portico.api.record.PatientId;
import health.portico.source.fhir.file.SourceFile;

/**
 * Whose an item is and where its resource stands.
 *
 * @param patient whose it is
 * @param file the file
 * @param from the first byte
 * @param to the byte after the last one
 */
public record Located(PatientId patient, SourceFile file, long from, long to) {}
