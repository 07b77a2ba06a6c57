package health.portico.core.attachment.format;

import java.util.Optional;

/** What a file is by its first bytes. */
public sealed interface Recognition {
    /** It begins like an allowed format; the structure, fed with all its bytes, tells whether it goes on like it. */
    record Known(FileFormat format, Structure structure) implements Recognition {}

    /**
     * It begins like none.
     *
     * @param heic whether it is a picture of the format that telephones keep and few other devices read
     */
    record Foreign(boolean heic) implements Recognition {}

    /** Recognise a file by its head: all of it, or its first 32 KiB. */
    static Recognition of(Bytes head) {
        if (IsoBrands.begins(head)) {
            Optional<FileFormat> format = IsoBrands.format(head);
            return format.<Recognition>map(each -> new Known(each, IsoBoxes.of()))
                    .orElseGet(() -> new Foreign(IsoBrands.isHeic(head)));
        }
        return Signature.of(head)
                .<Recognition>map(each -> new Known(each.format(), each.structure(head)))
                .orElseGet(() -> new Foreign(false));
    }
}
