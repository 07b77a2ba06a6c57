package health.portico.core.attachment;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Content;
import health.portico.core.problem.FileError;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.problem.RefusedFilesException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * The files of one request while they are inspected: all of them are kept or none (R52). Each is read once and lies on disk meanwhile.
 * Used by one thread; closing it forgets the bytes.
 */
final class Upload implements AutoCloseable {
    private static final int SHOWN_NAME = 255;
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private final AttachmentPolicy policy;
    private final AttachmentInspector inspector;
    private final List<HeldFile> held = new ArrayList<>();
    private final List<InspectedFile> files = new ArrayList<>();
    private final List<FileError> errors = new ArrayList<>();

    Upload(AttachmentPolicy policy, AttachmentInspector inspector) {
        this.policy = policy;
        this.inspector = inspector;
    }

    /**
     * Read all parts, and go on after one that is refused, so that whoever sent them hears of all.
     *
     * @throws RefusedFilesException with the files that are refused
     */
    List<InspectedFile> read(UploadParts parts) throws IOException {
        try {
            var part = parts.next();
            for (var count = 0; part.isPresent() && count <= policy.maxCount(); count++) {
                take(part.get(), count);
                part = count < policy.maxCount() ? parts.next() : Optional.empty();
            }
        } catch (PortalException e) {
            // the upload ends where it is too long, and what made it so is known already
            if (errors.isEmpty() || !e.type().equals(ProblemType.PAYLOAD_TOO_LARGE)) {
                throw e;
            }
        }
        refuseIfAnyFailed();
        if (files.isEmpty()) {
            throw InvalidRequestException.of("file", "Must be there, once for each file.");
        }
        return List.copyOf(files);
    }

    private void take(UploadPart part, int before) throws IOException {
        if (before == policy.maxCount()) {
            refuse(
                    part.name(),
                    ProblemType.TOO_MANY_ATTACHMENTS,
                    "A message holds at most " + policy.maxCount() + " files.");
            return;
        }
        var file = HeldFile.create();
        held.add(file);
        var found = inspector.inspect(part.name(), part.declaredType(), part.body(), file.sink());
        if (found instanceof Inspection.Accepted accepted) {
            files.add(new InspectedFile(accepted, part.name(), file));
        } else if (found instanceof Inspection.Refused refused) {
            file.close();
            refuse(part.name(), refused.type(), refused.detail());
        }
    }

    /** Ask about each file once more, now that all are here; not about the next while nobody can answer. */
    void check(BiFunction<Content, Long, Optional<ProblemType>> refusal) {
        for (var file : files) {
            var found = refusal.apply(file.content(), file.accepted().bytes());
            found.ifPresent(type -> refuse(file.sentName(), type, type.title()));
            if (found.filter(ProblemType.SCANNER_NOT_AVAILABLE::equals).isPresent()) {
                break;
            }
        }
        refuseIfAnyFailed();
    }

    private void refuse(String name, ProblemType type, String detail) {
        errors.add(new FileError(Optional.of(shown(name)), type, detail));
    }

    private void refuseIfAnyFailed() {
        if (!errors.isEmpty()) {
            throw new RefusedFilesException(errors);
        }
    }

    /** Return a name that can be shown back to whoever sent it. */
    private static String shown(String name) {
        var cut = name.substring(
                0, name.offsetByCodePoints(0, Math.min(SHOWN_NAME, name.codePointCount(0, name.length()))));
        return NO_TEXT.matcher(cut).replaceAll("");
    }

    @Override
    public void close() {
        held.forEach(HeldFile::close);
    }
}
