package health.portico.core.attachment.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** How files of one format begin and what follows their structure; one line for each format that needs no closer look at its brands. */
record Signature(FileFormat format, Predicate<Bytes> begins, Function<Bytes, Structure> follows) {
    private static final List<Signature> ALL = List.of(
            new Signature(FileFormat.JPEG, JpegMarkers::begins, head -> JpegMarkers.of()),
            new Signature(FileFormat.PNG, PngChunks::begins, head -> PngChunks.of()),
            new Signature(FileFormat.PDF, PdfFrame::begins, PdfFrame::of),
            new Signature(FileFormat.TIFF, TiffDirectory::begins, TiffDirectory::of),
            new Signature(FileFormat.BMP, BmpHeader::begins, BmpHeader::of),
            new Signature(FileFormat.AVI, AviLists::begins, head -> AviLists.of()),
            new Signature(FileFormat.WMV, AsfObjects::begins, AsfObjects::of),
            new Signature(FileFormat.MPEG, MpegPackets::begins, MpegPackets::of),
            new Signature(FileFormat.MPEG, MpegSequence::begins, MpegSequence::of));

    static Optional<Signature> of(Bytes head) {
        return ALL.stream().filter(each -> each.begins.test(head)).findFirst();
    }

    Structure structure(Bytes head) {
        return follows.apply(head);
    }
}
