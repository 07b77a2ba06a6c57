package health.portico.core.attachment.format;

/** Where an MPEG stream starts: at a start code, {@code 00 00 01}, before which more bytes 0 may stand. */
final class MpegStart {
    private static final int MOST_ZEROS = 4096;

    private MpegStart() {}

    /** Return the offset of the first start code, or -1. */
    static int of(Bytes head) {
        int one = 0;
        while (one < MOST_ZEROS && one < head.length() && head.at(one) == 0) {
            one++;
        }
        return one >= 2 && head.at(one) == 1 ? one - 2 : -1;
    }
}
