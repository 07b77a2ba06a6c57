package health.portico.core.attachment.format;

/**
 * The beginning of an elementary stream of MPEG-1 or MPEG-2 video (ISO 13818-2, 6.2): a sequence header that tells a size and a rate, a
 * picture, a slice of it, and at least a byte for each of its blocks of 16 × 16.
 */
final class MpegSequence implements Structure {
    private static final String START_CODE = "\0\0\u0001";
    private static final int SEQUENCE = 0xB3;
    private static final int PICTURE = 0x00;
    private static final int LAST_SLICE = 0xAF;

    private final Bytes head;
    private final int start;

    private MpegSequence(Bytes head, int start) {
        this.head = head;
        this.start = start;
    }

    static boolean begins(Bytes head) {
        int start = MpegStart.of(head);
        return start >= 0 && head.at(start + 3) == SEQUENCE;
    }

    static MpegSequence of(Bytes head) {
        return new MpegSequence(head, MpegStart.of(head));
    }

    @Override
    public Finding finish(long size, Bytes tail) {
        int width = head.bigShort(start + 4) >> 4;
        int height = head.bigShort(start + 5) & 0xFFF;
        int blocks = (width + 15) / 16 * ((height + 15) / 16);
        boolean marker = (head.at(start + 10) & 0x20) != 0;
        boolean sound = blocks > 0 && hasRates() && marker && hasPicture() && size - start >= blocks;
        return sound ? Finding.SOUND : Finding.BROKEN;
    }

    private boolean hasRates() {
        int rates = head.at(start + 7);
        return rates >> 4 != 0 && (rates & 0x0F) >= 1 && (rates & 0x0F) <= 8;
    }

    private boolean hasPicture() {
        boolean picture = false;
        for (int at = start; at >= 0; at = head.indexOf(at + 3, START_CODE)) {
            int code = at + 3 < head.length() ? head.at(at + 3) : SEQUENCE;
            if (picture && code > PICTURE && code <= LAST_SLICE) {
                return true;
            }
            picture |= code == PICTURE;
        }
        return false;
    }
}
