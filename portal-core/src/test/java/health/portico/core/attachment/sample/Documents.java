package health.portico.core.attachment.sample;

import java.util.Map;
import java.util.function.Supplier;

/** PDF documents of one empty page. */
final class Documents {
    private static final String BODY = """
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj
            """;
    private static final String TRAILER = "trailer <</Root 1 0 R /Size 4>>\nstartxref\n9\n%%EOF";

    private Documents() {}

    /** Add all by name. */
    static void addTo(Map<String, Supplier<byte[]>> files) {
        files.put("pdf", () -> pdf("", "%PDF-1.7", "\n"));
        files.put("pdf-marked", () -> pdf("\u00EF\u00BB\u00BF", "%PDF-1.7", "\n"));
        files.put("pdf-spaced", () -> pdf(" \r\n\t\f", "%PDF-2.0", ""));
        files.put("pdf-padded", () -> pdf("", "%PDF-1.4", "\0".repeat(5000)));
        files.put("pdf-behind-1024", () -> pdf("", "%PDF-1.4", "\n" + "x".repeat(1023)));
        files.put("pdf-behind-1025", () -> pdf("", "%PDF-1.4", "\n" + "x".repeat(1024)));
        files.put("pdf-late", () -> pdf("junk\n", "%PDF-1.4", "\n"));
        files.put("pdf-no-trailer", Documents::withoutTrailer);
        files.put("pdf-no-object", Documents::withoutObject);
        files.put("pdf-no-end", Documents::withoutEnd);
        files.put("pdf-text", () -> Out.big()
                .text("%PDF- is a text about 1 0 obj and trailer\n%%EOF")
                .done());
        files.put(
                "pdf-text-of-one-number",
                () -> Out.big().text("%PDF-1.4 about 1 obj and trailer\n%%EOF").done());
        files.put("pdf-stub", () -> Out.big().text("%PDF-1.4\n%%EOF").done());
    }

    static byte[] pdf(String before, String header, String behind) {
        return Out.big().text(before + header + "\n" + BODY + TRAILER + behind).done();
    }

    static byte[] withoutTrailer() {
        return Out.big().text("%PDF-1.4\n" + BODY + "%%EOF\n").done();
    }

    static byte[] withoutObject() {
        return Out.big().text("%PDF-1.4\n" + TRAILER + "\n").done();
    }

    static byte[] withoutEnd() {
        return Out.big().text("%PDF-1.4\n" + BODY).done();
    }
}
