package health.portico.core.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.attachment.format.FileFormat;
import health.portico.core.attachment.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole inspection: names, sizes, declared types, and in which order they are judged. */
class TikaAttachmentInspectorTest {
    private static final int CAP = 4_099_932;

    /** Of the samples: a JPEG file without tables. */
    private static final int SHORTEST_PICTURE = 25;

    @ParameterizedTest
    @DisplayName("R53 extensions may differ within a family, not across")
    @CsvSource(delimiter = '|', textBlock = """
            jpeg        | a.jpg                | image/jpeg
            jpeg        | a.JPEG               | image/jpeg
            jpeg        | a.pdf.jpg            | image/jpeg
            jpeg        | a.jpe                | extension-mismatch
            jpeg        | a.png                | extension-mismatch
            jpeg        | a.jpg.exe            | extension-mismatch
            jpeg        | a                    | extension-mismatch
            jpeg        | jpg                  | extension-mismatch
            png         | a.png                | image/png
            png         | a.jpg                | extension-mismatch
            bmp-12      | a.bmp                | image/bmp
            bmp         | a.dib                | extension-mismatch
            pdf         | a.PDF                | application/pdf
            pdf         | a.tif                | extension-mismatch
            tiff        | a.tif                | image/tiff
            bigtiff-big | a.TIFF               | image/tiff
            tiff        | a.dng                | extension-mismatch
            mp4:isom    | a.mp4                | video/mp4
            mp4:isom    | a.mov                | video/mp4
            mp4:isom    | a.3gp                | video/mp4
            mp4:3gp4    | a.3gpp               | video/3gpp
            mp4:3gp4    | a.mp4                | video/3gpp
            mov-old     | a.mp4                | video/quicktime
            mp4:isom    | a.m4v                | extension-mismatch
            mp4:isom    | a.avi                | extension-mismatch
            avi         | a.avi                | video/x-msvideo
            avi         | a.mpg                | extension-mismatch
            mpeg-new    | a.mpg                | video/mpeg
            mpeg-video  | a.mpeg               | video/mpeg
            mpeg-new    | a.mp4                | extension-mismatch
            wmv         | a.wmv                | video/x-ms-wmv
            wmv         | a.asf                | extension-mismatch
            """)
    void comparesExtensions(String recipe, String name, String verdict) {
        assertEquals(verdict, Verdicts.of(recipe, name, null));
    }

    @ParameterizedTest
    @DisplayName("R53 a declared type may be old, loose or silent, and not another one's")
    @CsvSource(delimiter = '|', textBlock = """
            jpeg     | a.jpg | image/jpeg                        | image/jpeg
            jpeg     | a.jpg | image/jpg                         | image/jpeg
            jpeg     | a.jpg | IMAGE/JPEG                        | image/jpeg
            jpeg     | a.jpg | image/pjpeg; charset=binary       | image/jpeg
            jpeg     | a.jpg | application/octet-stream          | image/jpeg
            jpeg     | a.jpg | Application/Octet-Stream; a=b     | image/jpeg
            jpeg     | a.jpg | image/*                           | image/jpeg
            jpeg     | a.jpg | */*                               | image/jpeg
            jpeg     | a.jpg | image/png                         | extension-mismatch
            jpeg     | a.jpg | text/html                         | extension-mismatch
            jpeg     | a.jpg | video/*                           | extension-mismatch
            jpeg     | a.jpg | jpeg                              | extension-mismatch
            jpeg     | a.jpg | /*                                | extension-mismatch
            bmp      | a.bmp | image/x-ms-bmp                    | image/bmp
            tiff     | a.tif | image/TIF                         | image/tiff
            png      | a.png | image/x-png                       | image/png
            pdf      | a.pdf | application/x-pdf                 | application/pdf
            pdf      | a.pdf | image/*                           | extension-mismatch
            mp4:isom | a.mp4 | video/quicktime                   | video/mp4
            mp4:isom | a.mp4 | video/mpeg                        | extension-mismatch
            avi      | a.avi | video/avi                         | video/x-msvideo
            avi      | a.avi | video/vnd.avi                     | video/x-msvideo
            wmv      | a.wmv | video/x-ms-asf                    | video/x-ms-wmv
            mpeg-new | a.mpg | video/mpg                         | video/mpeg
            """)
    void comparesDeclaredTypes(String recipe, String name, String declared, String verdict) {
        assertEquals(verdict, Verdicts.of(recipe, name, declared));
    }

    @ParameterizedTest
    @DisplayName("R53 in Turkey, too, TIFF and IMAGE are words of ASCII")
    @CsvSource({
        "tiff, A.TIFF, IMAGE/TIFF, image/tiff",
        "avi, A.AVI, VIDEO/AVI, video/x-msvideo",
        "pdf, İ.PDF, APPLICATION/PDF, application/pdf"
    })
    void ignoresTheLocale(String recipe, String name, String declared, String verdict) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertEquals(verdict, Verdicts.of(recipe, name, declared));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @DisplayName(
            "R52 R53 R54 the first fault in the order name, size, content, structure, extension, declared type is told")
    @CsvSource(delimiter = '|', textBlock = """
            html                   | CON.exe | text/html | name-invalid
            jpeg first 0           | CON.jpg |           | name-invalid
            jpeg first 0           | a.exe   | text/html | empty
            html                   | a.exe   | text/html | type-not-allowed
            jpeg first 3 then html | a.exe   | text/html | corrupt
            jpeg                   | a.exe   | text/html | extension-mismatch
            jpeg                   | a.jpg   | text/html | extension-mismatch
            html                   | a.jpg   | image/jpeg| type-not-allowed
            """)
    void tellsFirstFault(String recipe, String name, String declared, String verdict) {
        assertEquals(verdict, Verdicts.of(recipe, name, declared));
    }

    @Test
    @DisplayName("R52 R54 too large is told before what the file is")
    void tellsSizeBeforeContent() {
        assertEquals("too-large", Verdicts.word(Verdicts.inspect(new byte[CAP + 1], "a.exe", Optional.empty())));
    }

    @ParameterizedTest
    @DisplayName("R54 4,099,932 bytes pass, one more is refused, none is refused")
    @CsvSource({"0, empty", "4099931, image/jpeg", "4099932, image/jpeg", "4099933, too-large"})
    void countsBytes(int bytes, String verdict) {
        assertEquals(verdict, Verdicts.word(Verdicts.inspect(photo(bytes), "a.jpg", Optional.empty())));
    }

    /** Lengths around the windows in which a file is read. */
    @ParameterizedTest
    @ValueSource(
            ints = {65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 196_607, 196_608, 196_609, 262_144, 300_000})
    @DisplayName("S51 what is kept is what was sent, and its SHA-256")
    void copiesAndHashes(int bytes) throws Exception {
        var file = photo(bytes);
        var copy = new ByteArrayOutputStream();

        var accepted = assertInstanceOf(
                Inspection.Accepted.class,
                Verdicts.inspect(new TikaAttachmentInspector(), file, "a.jpg", Optional.empty(), copy));

        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertEquals(new Inspection.Accepted("a.jpg", "image/jpeg", bytes, sum), accepted);
        assertArrayEquals(file, copy.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                32_767, 32_768, 32_769, 65_535, 65_536, 65_537, 98_303, 98_304, 98_305, 131_071, 131_072, 131_073,
                200_000, 262_144
            })
    @DisplayName("S51 the end is looked at wherever it lies")
    void looksAtEnd(int bytes) {
        var file = photo(bytes);
        var page = SampleFiles.of("html");
        System.arraycopy(page, 0, file, bytes - page.length, page.length);

        assertEquals("corrupt", Verdicts.word(Verdicts.inspect(file, "a.jpg", Optional.empty())));
    }

    @Test
    @DisplayName("R54 of a file without end one byte more than allowed is read")
    void stopsReading() throws IOException {
        var endless = new CountedEndless();

        var inspection = new TikaAttachmentInspector()
                .inspect("a.jpg", Optional.empty(), endless, OutputStream.nullOutputStream());

        assertEquals("too-large", Verdicts.word(inspection));
        assertEquals(CAP + 1, endless.count);
    }

    @Test
    @DisplayName("S51 a file is judged the same when it comes byte by byte")
    void bearsSlowStreams() throws IOException {
        for (var recipe : SampleFiles.names()) {
            var file = SampleFiles.of(recipe);
            var slow = new FilterInputStream(new ByteArrayInputStream(file)) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    return super.read(bytes, from, Math.min(length, 1));
                }
            };
            var judged = new TikaAttachmentInspector()
                    .inspect("a.none", Optional.empty(), slow, OutputStream.nullOutputStream());
            assertEquals(Verdicts.inspect(file, "a.none", Optional.empty()), judged, recipe);
        }
    }

    @Test
    @DisplayName("S51 no beginning of any file makes the inspector fail, and none of a stub is a picture")
    void bearsEveryBeginning() {
        for (var recipe : SampleFiles.names()) {
            var file = SampleFiles.of(recipe);
            for (int length = 1; length < Math.min(file.length, SHORTEST_PICTURE); length += length < 4 ? 1 : 4) {
                var verdict = Verdicts.ofContent(SampleFiles.of(recipe + " first " + length));
                assertTrue(
                        verdict.equals("corrupt") || verdict.equals("type-not-allowed"),
                        recipe + " " + length + ": " + verdict);
            }
        }
    }

    @Test
    @DisplayName("S51 a stream that breaks is no verdict on the file")
    void passesBrokenStreamsOn() {
        var broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("connection lost");
            }
        };

        var inspector = new TikaAttachmentInspector();
        assertThrows(
                IOException.class,
                () -> inspector.inspect("a.jpg", Optional.empty(), broken, OutputStream.nullOutputStream()));
    }

    @Test
    @DisplayName("R53 R54 what the policy leaves out is refused, and what it says is told")
    void obeysThePolicy() {
        var small = new TikaAttachmentInspector(new AttachmentPolicy(1, 2_000_000, List.of(FileFormat.PDF)));
        var nowhere = OutputStream.nullOutputStream();

        var picture = Verdicts.inspect(small, SampleFiles.of("jpeg"), "a.jpg", Optional.empty(), nowhere);
        var large = Verdicts.inspect(small, new byte[2_000_001], "a.jpg", Optional.empty(), nowhere);

        assertEquals("type-not-allowed", Verdicts.word(picture));
        assertEquals(
                "Only these files can be attached: .pdf. This one looks like image/jpeg.",
                ((Inspection.Refused) picture).detail());
        assertEquals("The file is larger than 1.90 MB (2000000 bytes).", ((Inspection.Refused) large).detail());
    }

    @Test
    @DisplayName("R53 no refusal repeats the name or a word of the file")
    void keepsNamesToItself() {
        for (var recipe : SampleFiles.names()) {
            var refused = (Inspection.Refused)
                    Verdicts.inspect(SampleFiles.of(recipe), "secret.none", Optional.of("secret/none"));
            assertTrue(!refused.detail().contains("secret") && refused.detail().endsWith("."), refused.detail());
        }
    }

    private static byte[] photo(int bytes) {
        return Arrays.copyOf(SampleFiles.of("jpeg"), bytes);
    }

    private static final class CountedEndless extends FilterInputStream {
        private long count;

        CountedEndless() {
            super(InputStream.nullInputStream());
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            count += length;
            return length;
        }
    }
}
