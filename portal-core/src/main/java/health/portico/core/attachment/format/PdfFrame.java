package health.portico.core.attachment.format;

/**
 * The frame of a PDF file (ISO 32000-2, 7.5): a header at the start, at least one object, and near the end a trailer and
 * {@code %%EOF}, behind which readers bear up to 1 KiB of other bytes.
 */
final class PdfFrame implements Structure {
    private static final String HEADER = "%PDF-";
    private static final String END = "%%EOF";
    private static final int BEHIND_END = 1024;

    private final Bytes head;

    private PdfFrame(Bytes head) {
        this.head = head;
    }

    /** White space or the mark of UTF-8 may stand before the header, nothing else. */
    static boolean begins(Bytes head) {
        int start = head.has(0, "\u00EF\u00BB\u00BF") ? 3 : 0;
        while (start < BEHIND_END && isSpace(head, start)) {
            start++;
        }
        return head.has(start, HEADER);
    }

    static PdfFrame of(Bytes head) {
        return new PdfFrame(head);
    }

    private static boolean isSpace(Bytes bytes, int offset) {
        int each = bytes.at(offset);
        return offset < bytes.length()
                && (each == 0 || each == '\t' || each == '\n' || each == '\f' || each == '\r' || each == ' ');
    }

    @Override
    public Finding finish(long size, Bytes tail) {
        int end = tail.lastIndexOf(END);
        int filled = tail.length();
        while (filled > 0 && isSpace(tail, filled - 1)) {
            filled--;
        }
        boolean ends = end >= 0 && filled - end <= BEHIND_END + END.length() && hasTrailer(tail, end);
        boolean sound = ends && hasVersion() && hasObject();
        return sound ? Finding.SOUND : Finding.BROKEN;
    }

    /** An object begins by {@code 1 0 obj}. */
    private boolean hasObject() {
        for (int at = head.indexOf(0, "obj"); at >= 0; at = head.indexOf(at + 1, "obj")) {
            int generation = numberBefore(at);
            if (generation < at && numberBefore(generation) < generation) {
                return true;
            }
        }
        return false;
    }

    /** Return where the number begins that ends before an offset, perhaps with white space between; the offset itself if none does. */
    private int numberBefore(int offset) {
        int end = offset;
        while (end > 0 && isSpace(head, end - 1)) {
            end--;
        }
        int start = end;
        while (start > 0 && isDigit(head.at(start - 1))) {
            start--;
        }
        return start < end ? start : offset;
    }

    /** A header says its version: {@code %PDF-1.7}. */
    private boolean hasVersion() {
        int at = head.indexOf(0, HEADER) + HEADER.length();
        return isDigit(head.at(at)) && head.at(at + 1) == '.' && isDigit(head.at(at + 2));
    }

    /** Readers make the table of objects anew if it does not stand where {@code startxref} says, or if nothing says it. */
    private static boolean hasTrailer(Bytes tail, int end) {
        return stands("startxref", tail, end) || stands("trailer", tail, end);
    }

    private static boolean stands(String word, Bytes tail, int before) {
        int at = tail.indexOf(0, word);
        return at >= 0 && at < before;
    }

    private static boolean isDigit(int each) {
        return each >= '0' && each <= '9';
    }

    @Override
    public long end(long size, Bytes tail) {
        return size - tail.length() + tail.lastIndexOf(END) + END.length();
    }
}
