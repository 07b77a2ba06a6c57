package health.portico.core.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.core.attachment.sample.SampleFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files are by their bytes alone; a recipe of {@link SampleFiles} stands for each. */
class ContentTest {
    @ParameterizedTest
    @DisplayName("R53 JPEG: markers, a frame and a scan with as much as the plainest picture takes")
    @CsvSource(delimiter = '|', textBlock = """
            jpeg                           | image/jpeg
            jpeg-progressive               | image/jpeg
            jpeg-grey-dot                  | image/jpeg
            jpeg-filled                    | image/jpeg
            jpeg-astray                    | image/jpeg
            jpeg-arithmetic                | image/jpeg
            jpeg-huffman-least             | image/jpeg
            jpeg but last 2                | image/jpeg
            jpeg-photo half                | image/jpeg
            jpeg-photo spoilt              | image/jpeg
            jpeg then noise                | image/jpeg
            jpeg then zeros                | image/jpeg
            jpeg then jpeg                 | image/jpeg
            jpeg then mp4:isom             | image/jpeg
            jpeg-huffman-lacking           | corrupt
            jpeg-far-astray                | corrupt
            jpeg first 2                   | corrupt
            jpeg first 3                   | corrupt
            jpeg first 20                  | corrupt
            jpeg first 300                 | corrupt
            jpeg-photo first 2000          | corrupt
            jpeg first 3 then html         | corrupt
            jpeg first 20 then html        | corrupt
            jpeg first 3 then noise        | corrupt
            jpeg then html                 | corrupt
            jpeg then zip                  | corrupt
            jpeg then zip-disk-1           | corrupt
            jpeg then zip-twice-closed     | corrupt
            jpeg then svg                  | corrupt
            jpeg then html-utf16           | corrupt
            jpeg first 20 then pdf         | corrupt
            jpeg-ls                        | type-not-allowed
            """)
    void tellsJpeg(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @DisplayName("R53 PNG: a header with its check sum, a palette where it needs one, compressed data")
    @CsvSource(delimiter = '|', textBlock = """
            png                            | image/png
            png-drops                      | image/png
            png-palette                    | image/png
            png-white                      | image/png
            png but last 12                | image/png
            png half                       | image/png
            png spoilt                     | image/png
            png then noise                 | image/png
            png-no-palette                 | corrupt
            png-lacking                    | corrupt
            png-depth-3                    | corrupt
            png-colour-5                   | corrupt
            png-no-width                   | corrupt
            png-wrong-sum                  | corrupt
            png-not-deflated               | corrupt
            png first 8                    | corrupt
            png first 33                   | corrupt
            png first 42                   | corrupt
            png first 8 then html          | corrupt
            png first 33 then html         | corrupt
            png first 8 then noise         | corrupt
            png then html                  | corrupt
            png then zip                   | corrupt
            png first 7                    | type-not-allowed
            """)
    void tellsPng(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @DisplayName("R53 BMP: every size of header, of Windows and OS/2, and at least half of the picture")
    @CsvSource(delimiter = '|', textBlock = """
            bmp                            | image/bmp
            bmp-12                         | image/bmp
            bmp-16                         | image/bmp
            bmp-40                         | image/bmp
            bmp-52                         | image/bmp
            bmp-56                         | image/bmp
            bmp-64                         | image/bmp
            bmp-108                        | image/bmp
            bmp-124                        | image/bmp
            bmp-top-down                   | image/bmp
            bmp-rle                        | image/bmp
            bmp-fields                     | image/bmp
            bmp-half                       | image/bmp
            bmp-jpeg-inside                | image/bmp
            bmp then noise                 | image/bmp
            bmp-less                       | corrupt
            bmp-rle-lacking                | corrupt
            bmp-fields-lacking             | corrupt
            bmp-no-depth                   | corrupt
            bmp-depth-7                    | corrupt
            bmp-no-width                   | corrupt
            bmp-huge                       | corrupt
            bmp-planes-2                   | corrupt
            bmp-pixels-in-header           | corrupt
            bmp first 2                    | corrupt
            bmp first 17                   | corrupt
            bmp first 18                   | corrupt
            bmp first 54                   | corrupt
            bmp first 18 then html         | corrupt
            bmp then html                  | corrupt
            bmp-header-66                  | type-not-allowed
            bmp first 2 then html          | type-not-allowed
            text-bm                        | type-not-allowed
            """)
    void tellsBmp(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @DisplayName("R53 TIFF and BigTIFF: a directory wherever it lies; raw files of cameras are none")
    @CsvSource(delimiter = '|', textBlock = """
            tiff                           | image/tiff
            tiff-little                    | image/tiff
            tiff-big                       | image/tiff
            tiff-last                      | image/tiff
            tiff-last-big                  | image/tiff
            tiff-fax-page                  | image/tiff
            tiff-pyramid                   | image/tiff
            bigtiff-little                 | image/tiff
            bigtiff-big                    | image/tiff
            tiff then noise                | image/tiff
            tiff-last spoilt               | image/tiff
            tiff-stub                      | corrupt
            tiff-last first 4              | corrupt
            tiff-last half                 | corrupt
            tiff-last but last 5           | corrupt
            tiff-little first 62           | corrupt
            bigtiff-big first 80           | corrupt
            tiff first 4 then html         | corrupt
            tiff-little first 10 then html | corrupt
            tiff then zip                  | corrupt
            raw-nikon                      | type-not-allowed
            raw-sony                       | type-not-allowed
            raw-pentax                     | type-not-allowed
            raw-samsung                    | type-not-allowed
            raw-epson                      | type-not-allowed
            raw-kodak                      | type-not-allowed
            raw-kodak-dc                   | type-not-allowed
            raw-nef                        | type-not-allowed
            raw-mosaic                     | type-not-allowed
            raw-linear                     | type-not-allowed
            raw-dng                        | type-not-allowed
            raw-canon                      | type-not-allowed
            raw-phase-one                  | type-not-allowed
            raw-olympus                    | type-not-allowed
            """)
    void tellsTiff(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @DisplayName("R53 PDF: a header at the start, an object, a trailer and an end near the end")
    @CsvSource(delimiter = '|', textBlock = """
            pdf                            | application/pdf
            pdf-marked                     | application/pdf
            pdf-spaced                     | application/pdf
            pdf-padded                     | application/pdf
            pdf-behind-1024                | application/pdf
            pdf-behind-1025                | corrupt
            pdf-no-trailer                 | corrupt
            pdf-no-object                  | corrupt
            pdf-no-end                     | corrupt
            pdf-stub                       | corrupt
            pdf first 5                    | corrupt
            pdf half                       | corrupt
            pdf first 9 then html          | corrupt
            pdf then html                  | corrupt
            pdf then zip                   | corrupt
            pdf-text                       | corrupt
            pdf-text-of-one-number         | corrupt
            pdf-late                       | type-not-allowed
            html then pdf                  | type-not-allowed
            """)
    void tellsPdf(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @DisplayName("R53 what is of no allowed format is not allowed")
    @CsvSource({"html", "zip", "exe", "gif", "zeros", "noise", "wav", "webp", "mp3", "h264", "mpeg-transport"})
    void knowsNothingElse(String recipe) {
        assertEquals("type-not-allowed", Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }
}
