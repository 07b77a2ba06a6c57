package health.portico.api.record;

import java.util.Optional;

/**
 * A text or document that belongs to an item (FHIR datatype Attachment).
 *
 * @param mediaType the type without parameters, for instance {@code text/plain}
 * @param language BCP 47 tag of the content, where the source names it
 * @param content the bytes; text is UTF-8
 * @since 0.1
 */
public record Attachment(String mediaType, Optional<String> language, Content content) {}
