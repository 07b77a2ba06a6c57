package health.portico.core.attachment.format;

import java.util.List;
import java.util.Locale;

/**
 * A file that another program would find in this one: an archive or a web page behind its end, a PDF file right behind its start. What
 * telephones put behind a picture (films, second pictures, notes of the camera) is none.
 */
public final class SecondFile {
    private static final int PDF_READERS_SEARCH = 1024;
    private static final String ARCHIVE_END = "PK\u0005\u0006";
    private static final int ARCHIVE_END_LENGTH = 22;
    private static final String ARCHIVE_ENTRY = "PK\u0001\u0002";
    private static final List<String> PAGES = List.of("<html", "<script", "<!doctype", "<iframe", "<body", "<?php");

    private SecondFile() {}

    /**
     * Tell whether there is one.
     *
     * @param end where the first file ends in the whole
     */
    public static boolean isIn(Bytes head, Bytes tail, long size, FileFormat format, long end) {
        return (format != FileFormat.PDF && hidesPdf(head))
                || endsAsArchive(tail)
                || isPage(tail, (int) Math.max(0, end - (size - tail.length())));
    }

    private static boolean hidesPdf(Bytes head) {
        Bytes start = new Bytes(head.array(), Math.min(head.length(), PDF_READERS_SEARCH));
        return start.indexOf(0, "%PDF-") >= 0;
    }

    /** The last part of an archive, on disk 0 of 0, says how long its list is; the list stands right before it. */
    private static boolean endsAsArchive(Bytes tail) {
        int end = tail.lastIndexOf(ARCHIVE_END);
        if (end < 0 || end + ARCHIVE_END_LENGTH > tail.length() || tail.littleInt(end + 4) != 0) {
            return false;
        }
        long list = end - tail.littleInt(end + 12);
        return list < 0 || tail.has((int) list, ARCHIVE_ENTRY);
    }

    private static boolean isPage(Bytes tail, int from) {
        if (from >= tail.length()) {
            return false;
        }
        String rest = tail.text(from, tail.length() - from).toLowerCase(Locale.ROOT);
        return PAGES.stream().anyMatch(rest::contains);
    }
}
