package health.portico.core.attachment.format;

import java.util.List;

/** A format of files that can be told from their bytes alone (R53). */
public enum FileFormat {
    BMP(FormatFamily.BMP, "image/bmp", "bmp"),
    JPEG(FormatFamily.JPEG, "image/jpeg", "jpeg jpg"),
    PDF(FormatFamily.PDF, "application/pdf", "pdf"),
    PNG(FormatFamily.PNG, "image/png", "png"),
    TIFF(FormatFamily.TIFF, "image/tiff", "tif tiff"),
    THREE_GP(FormatFamily.MP4, "video/3gpp", "3gp 3gpp"),
    AVI(FormatFamily.AVI, "video/x-msvideo", "avi"),
    MOV(FormatFamily.MP4, "video/quicktime", "mov"),
    MP4(FormatFamily.MP4, "video/mp4", "mp4"),
    MPEG(FormatFamily.MPEG, "video/mpeg", "mpeg mpg"),
    WMV(FormatFamily.WMV, "video/x-ms-wmv", "wmv");

    private final FormatFamily family;
    private final String mediaType;
    private final String extensions;

    FileFormat(FormatFamily family, String mediaType, String extensions) {
        this.family = family;
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public FormatFamily family() {
        return family;
    }

    /** Return the media type under which such a file is kept and served. */
    public String mediaType() {
        return mediaType;
    }

    /** Return the extensions of file names, lower case without the dot. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }
}
