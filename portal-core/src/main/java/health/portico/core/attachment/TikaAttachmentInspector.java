package health.portico.core.attachment;

import health.portico.core.attachment.format.Bytes;
import health.portico.core.attachment.format.FileFormat;
import health.portico.core.attachment.format.Finding;
import health.portico.core.attachment.format.Recognition;
import health.portico.core.attachment.format.SecondFile;
import health.portico.core.attachment.format.Structure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The inspector that asks twice: the portal's own reading of structures says what a file is and whether it is whole, and to what is whole
 * Apache Tika's detection of the same bytes may object. Neither is told the name. Memory and, but for the hash, time do not grow with the file.
 */
@ApplicationScoped
public class TikaAttachmentInspector implements AttachmentInspector {
    private final AttachmentPolicy policy;
    private final Refusals refusals;

    public TikaAttachmentInspector() {
        this(AttachmentPolicy.STANDARD);
    }

    TikaAttachmentInspector(AttachmentPolicy policy) {
        this.policy = policy;
        this.refusals = new Refusals(policy);
    }

    @Override
    public Inspection inspect(String name, Optional<String> declaredType, InputStream body, OutputStream copy)
            throws IOException {
        FileName cleaned = FileNames.clean(name);
        if (cleaned instanceof FileName.Refused refused) {
            return Refusals.name(refused.detail());
        }
        return judge((FileName.Kept) cleaned, declaredType, OnePass.over(body, copy, policy.maxBytes() + 1));
    }

    private Inspection judge(FileName.Kept name, Optional<String> declaredType, OnePass pass) {
        if (pass.size() == 0) {
            return Refusals.empty();
        }
        if (pass.size() > policy.maxBytes()) {
            return refusals.tooLarge();
        }
        if (pass.recognition() instanceof Recognition.Known known
                && policy.formats().contains(known.format())) {
            return content(name, declaredType, pass, known);
        }
        boolean heic = pass.recognition() instanceof Recognition.Foreign foreign && foreign.heic();
        return heic ? Refusals.heic() : refusals.typeNotAllowed(TikaDetection.detect(pass.head()));
    }

    private Inspection content(
            FileName.Kept name, Optional<String> declaredType, OnePass pass, Recognition.Known known) {
        FileFormat format = known.format();
        Optional<Inspection> refused = structure(pass, format, known.structure());
        return refused.or(() -> objection(pass, format)).orElseGet(() -> names(name, declaredType, pass, format));
    }

    private static Optional<Inspection> structure(OnePass pass, FileFormat format, Structure structure) {
        Bytes tail = pass.tail();
        Finding finding = structure.finish(pass.size(), tail);
        if (finding != Finding.SOUND) {
            return Optional.of(finding == Finding.FOREIGN ? Refusals.nothingToSee() : Refusals.corrupt());
        }
        long end = structure.end(pass.size(), tail);
        return SecondFile.isIn(pass.head(), tail, pass.size(), format, end)
                ? Optional.of(Refusals.twoFiles())
                : Optional.empty();
    }

    private Optional<Inspection> objection(OnePass pass, FileFormat format) {
        String detected = TikaDetection.detect(pass.head());
        boolean agrees =
                detected.equals(TikaDetection.UNKNOWN) || format.family().detectedAs(detected);
        return agrees ? Optional.empty() : Optional.of(refusals.typeNotAllowed(detected));
    }

    private Inspection names(FileName.Kept name, Optional<String> declaredType, OnePass pass, FileFormat format) {
        if (!policy.extensions(format.family()).contains(name.extension())) {
            return refusals.extensionMismatch(format.mediaType(), format.family());
        }
        if (!DeclaredType.fits(declaredType, format.family())) {
            return Refusals.declaredMismatch(format.mediaType());
        }
        return new Inspection.Accepted(name.name(), format.mediaType(), pass.size(), pass.hash());
    }
}
