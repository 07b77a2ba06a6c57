package health.portico.core.attachment;

import health.portico.api.problem.ProblemType;
import health.portico.core.attachment.Inspection.Refused;
import health.portico.core.attachment.format.FormatFamily;
import java.util.List;
import java.util.Locale;

/** The sentences with which files are refused: what is wrong and what to do, never the name or a byte of the file. */
final class Refusals {
    private final AttachmentPolicy policy;

    Refusals(AttachmentPolicy policy) {
        this.policy = policy;
    }

    static Refused name(String detail) {
        return new Refused(ProblemType.ATTACHMENT_NAME_INVALID, detail);
    }

    static Refused empty() {
        return new Refused(ProblemType.ATTACHMENT_EMPTY, "The file has no bytes.");
    }

    Refused tooLarge() {
        String megabytes = String.format(Locale.ROOT, "%.2f", Math.floor(policy.maxBytes() / 10485.76) / 100);
        return new Refused(
                ProblemType.ATTACHMENT_TOO_LARGE,
                "The file is larger than " + megabytes + " MB (" + policy.maxBytes() + " bytes).");
    }

    static Refused heic() {
        return new Refused(
                ProblemType.ATTACHMENT_TYPE_NOT_ALLOWED,
                "This is a photo in the HEIC format, which cannot be attached. Send it as JPEG: open the photo, choose to export or save"
                        + " it as JPEG, and attach that. For new photos choose Settings, Camera, Formats, Most Compatible on an iPhone,"
                        + " or switch off high efficiency pictures in the camera's settings on other telephones.");
    }

    /** @param detected what the file was taken for, {@code application/octet-stream} if for nothing */
    Refused typeNotAllowed(String detected) {
        String found = detected.equals(TikaDetection.UNKNOWN) ? "" : " This one looks like " + detected + ".";
        return new Refused(
                ProblemType.ATTACHMENT_TYPE_NOT_ALLOWED,
                "Only these files can be attached: " + names(policy.extensions()) + "." + found);
    }

    static Refused nothingToSee() {
        return new Refused(
                ProblemType.ATTACHMENT_TYPE_NOT_ALLOWED,
                "This is sound without pictures, or a picture in a form for cameras and special programs. Attach a video, or save"
                        + " the picture as JPEG.");
    }

    static Refused corrupt() {
        return new Refused(
                ProblemType.ATTACHMENT_CORRUPT,
                "The file is damaged or not complete. Open it on your device; if it opens, save it anew and attach that.");
    }

    static Refused twoFiles() {
        return new Refused(
                ProblemType.ATTACHMENT_CORRUPT,
                "There is a second file inside this one. Open it on your device, save it anew and attach that.");
    }

    Refused extensionMismatch(String mediaType, FormatFamily family) {
        return new Refused(
                ProblemType.ATTACHMENT_EXTENSION_MISMATCH,
                "By its content the file is " + mediaType + ". Its name must end with "
                        + names(policy.extensions(family)) + ".");
    }

    static Refused declaredMismatch(String mediaType) {
        return new Refused(
                ProblemType.ATTACHMENT_EXTENSION_MISMATCH,
                "By its content the file is " + mediaType + "; it was sent as something else.");
    }

    private static String names(List<String> extensions) {
        return String.join(", ", extensions.stream().map(each -> "." + each).toList());
    }
}
