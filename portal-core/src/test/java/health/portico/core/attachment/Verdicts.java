package health.portico.core.attachment;

import health.portico.core.attachment.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What the inspector says of a file, in one word: its media type if it may be attached, else the code without {@code attachment-}. */
final class Verdicts {
    private static final AttachmentInspector INSPECTOR = new TikaAttachmentInspector();

    private Verdicts() {}

    static String of(String recipe, String name, String declared) {
        return word(inspect(SampleFiles.of(recipe), name, Optional.ofNullable(declared)));
    }

    /** The verdict on the content alone: the name's extension is one that no format has, and so is judged last. */
    static String ofContent(byte[] file) {
        return inspect(file, "file.none", Optional.empty()) instanceof Inspection.Refused refused
                        && refused.type().code().equals("attachment-extension-mismatch")
                ? refused.detail().replaceAll("By its content the file is (\\S+)\\..*", "$1")
                : word(inspect(file, "file.none", Optional.empty()));
    }

    static Inspection inspect(byte[] file, String name, Optional<String> declared) {
        return inspect(INSPECTOR, file, name, declared, new ByteArrayOutputStream());
    }

    static Inspection inspect(
            AttachmentInspector inspector, byte[] file, String name, Optional<String> declared, OutputStream copy) {
        try {
            return inspector.inspect(name, declared, new ByteArrayInputStream(file), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String word(Inspection inspection) {
        return inspection instanceof Inspection.Accepted accepted
                ? accepted.mediaType()
                : ((Inspection.Refused) inspection).type().code().replace("attachment-", "");
    }
}
