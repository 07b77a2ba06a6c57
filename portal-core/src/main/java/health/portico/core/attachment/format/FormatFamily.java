package health.portico.core.attachment.format;

import java.util.List;
import java.util.Locale;

/** A family of formats whose extensions and declared types may stand for one another (R53). */
public enum FormatFamily {
    BMP("image/bmp image/x-bmp image/x-ms-bmp image/ms-bmp image/x-windows-bmp", "image/bmp"),
    JPEG("image/jpeg image/jpg image/pjpeg image/jpe image/jfif image/x-jpeg image/x-jpg", "image/jpeg"),
    PDF(
            "application/pdf application/x-pdf application/acrobat applications/vnd.pdf text/pdf text/x-pdf",
            "application/pdf application/illustrator"),
    PNG("image/png image/x-png image/apng image/vnd.mozilla.apng", "image/png"),
    TIFF("image/tiff image/tif image/x-tif image/x-tiff application/tif application/tiff", "image/tiff"),
    MP4(
            "video/mp4 video/quicktime video/3gpp video/3gp video/x-m4v video/mp4v-es video/x-quicktime application/mp4",
            "video/mp4 video/quicktime video/3gpp video/x-m4v application/mp4 application/quicktime"),
    AVI(
            "video/x-msvideo video/avi video/msvideo video/vnd.avi video/x-avi application/x-troff-msvideo",
            "video/x-msvideo"),
    MPEG("video/mpeg video/mpg video/mp2p video/mpv video/mpeg2 video/x-mpeg video/x-mpg video/x-mpeg2", "video/mpeg"),
    WMV(
            "video/x-ms-wmv video/wmv video/x-ms-asf application/vnd.ms-asf video/x-ms-wm",
            "video/x-ms-wmv video/x-ms-asf audio/x-ms-wma");

    private final String declared;
    private final String detected;

    FormatFamily(String declared, String detected) {
        this.declared = declared;
        this.detected = detected;
    }

    /**
     * Tell whether a client that sends a file of this family may call it that.
     *
     * @param mediaType without parameters, in any case; {@code image/*} stands for all pictures
     */
    public boolean declaredAs(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        String sort = type.endsWith("/*") ? type.substring(0, type.length() - 1) : null;
        return words(declared).stream().anyMatch(each -> each.equals(type) || (sort != null && each.startsWith(sort)));
    }

    /** Tell whether bare detection may call a file of this family that; what it calls unknown is no objection. */
    public boolean detectedAs(String mediaType) {
        return words(detected).contains(mediaType);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
