package health.portico.source.fhir.read;

import health.portico.source.fhir.attachment.StoredText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text or document inside a resource (FHIR datatype Attachment).
 *
 * @param mediaType the type without parameters
 * @param language where the source names it
 * @param content the bytes, if they stand in the resource itself
 * @param digest by what the content is known to be the same as another, empty if there is nothing to compare
 * @param binary the resource that holds the bytes otherwise
 */
public record Form(
        String mediaType,
        Optional<String> language,
        @Nullable StoredText content,
        String digest,
        Ref binary) {}
