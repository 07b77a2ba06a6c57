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
    private static final List<String> PAGES = List.of(
            "<html",
            "<script",
            "<!doctype",
            "<iframe",
            "<body",
            "<?php",
            "<?=",
            "<%@",
            "<svg",
            "<img",
            "<object",
            "<embed");

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

    /**
     * The last part of an archive says how long its list is, which stands right before it, and how long the comment is behind it. Programs
     * take the part whose comment ends with the file, or the last one, whatever disk it names.
     */
    private static boolean endsAsArchive(Bytes tail) {
        int last = tail.lastIndexOf(ARCHIVE_END);
        for (int end = tail.indexOf(0, ARCHIVE_END); end >= 0; end = tail.indexOf(end + 1, ARCHIVE_END)) {
            boolean closes = end + ARCHIVE_END_LENGTH + tail.littleShort(end + 20) == tail.length();
            if ((closes || end == last) && hasList(tail, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasList(Bytes tail, int end) {
        if (end + ARCHIVE_END_LENGTH > tail.length()) {
            return false;
        }
        long list = end - tail.littleInt(end + 12);
        return list < 0 || tail.has((int) list, ARCHIVE_ENTRY);
    }

    private static boolean isPage(Bytes tail, int from) {
        if (from >= tail.length()) {
            return false;
        }
        // without its zeros a page in UTF-16 is the same text
        String rest = tail.text(from, tail.length() - from).replace("\0", "").toLowerCase(Locale.ROOT);
        return PAGES.stream().anyMatch(rest::contains);
    }
}
