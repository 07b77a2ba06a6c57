package health.portico.core.attachment.format;

/** What gives a camera's raw file away that is built like TIFF: marks in its header and entries of its first directory. */
final class CameraRaw {
    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int SUB_DIRECTORIES = 330;
    private static final int DNG_VERSION = 50706;

    private boolean marked;
    private boolean preview;
    private boolean moreInside;

    CameraRaw(Bytes head) {
        marked = head.has(8, "CR") || head.has(8, "IIII");
    }

    void entry(int tag, long value) {
        switch (tag) {
            case NEW_SUBFILE_TYPE -> preview = (value & 1) == 1;
            case SUB_DIRECTORIES -> moreInside = true;
            case DNG_VERSION -> marked = true;
            case COMPRESSION -> marked |= isOfCamera(value);
            case PHOTOMETRIC -> marked |= value == 32803 || value == 34892;
            default -> {
                // of no concern
            }
        }
    }

    /** Compressions that cameras alone write: Sony, Epson, Samsung, Kodak, Nikon, Pentax. */
    private static boolean isOfCamera(long compression) {
        return compression == 32767
                || compression == 32769
                || compression == 32770
                || compression == 32867
                || compression == 34713
                || compression == 65000
                || compression == 65535;
    }

    /** A first picture that is only the preview of one further inside is how Nikon, Sony and others begin. */
    boolean isCertain() {
        return marked || (preview && moreInside);
    }
}
