package health.portico.core.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.core.attachment.sample.SampleFiles;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What films are by their bytes alone; {@code mp4:} and brands, the major one first, make one of the ISO base media format. */
class FilmContentTest {
    @ParameterizedTest
    @DisplayName("R53 MP4, QuickTime, 3GP: the brands tell which, pictures and sound are none")
    @CsvSource(delimiter = '|', textBlock = """
            mp4:isom                       | video/mp4
            mp4:iso2                       | video/mp4
            mp4:iso5iso6                   | video/mp4
            mp4:iso9                       | video/mp4
            mp4:mp41                       | video/mp4
            mp4:mp42isom                   | video/mp4
            mp4:avc1                       | video/mp4
            mp4:dash                       | video/mp4
            mp4:M4V_M4A_mp42               | video/mp4
            mp4:MSNV                       | video/mp4
            mp4:XAVCmp42iso2               | video/mp4
            mp4:qt__                       | video/quicktime
            mp4:3gp4                       | video/3gpp
            mp4:3gp53g2a                   | video/3gpp
            mp4:3gg6                       | video/3gpp
            mp4:3ge6                       | video/3gpp
            mp4:3gr6                       | video/3gpp
            mp4:3gs7                       | video/3gpp
            mp4:heicmif1isom               | type-not-allowed
            mp4:mif1heic                   | type-not-allowed
            mp4:avifmif1iso8               | type-not-allowed
            mp4:avismsf1iso8               | type-not-allowed
            mp4:M4A_isomiso2               | type-not-allowed
            mp4:3g2a3gp6                   | type-not-allowed
            mp4:crx_isom                   | type-not-allowed
            mp4:jp2_                       | type-not-allowed
            mp4:zzzzyyyy                   | type-not-allowed
            mp4:avciisom                   | type-not-allowed
            mp4:JXL_isom                   | type-not-allowed
            mp4:isomheicmif1               | type-not-allowed
            mp4:mp42avifmif1               | type-not-allowed
            """)
    void readsBrands(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @DisplayName("R53 MP4, QuickTime, 3GP: boxes that end where the file ends, a track and data")
    @CsvSource(delimiter = '|', textBlock = """
            mov-old                        | video/quicktime
            mov-old-packed                 | video/quicktime
            mov-closed                     | video/quicktime
            mp4-wide                       | video/mp4
            mp4-to-end                     | video/mp4
            mp4-fast                       | video/mp4
            mp4:isom then zeros            | video/mp4
            mp4-no-movie                   | corrupt
            mp4-no-data                    | corrupt
            mp4-no-track                   | corrupt
            mp4-child-too-long             | corrupt
            mp4-tiny-box                   | corrupt
            mp4:isom first 8               | corrupt
            mp4:isom first 16              | corrupt
            mp4:isom half                  | corrupt
            mp4-fast but last 1            | corrupt
            mp4:isom first 16 then html    | corrupt
            mp4:isom then html             | corrupt
            mp4:isom then noise            | corrupt
            mp4:isom then zip              | corrupt
            mp4-to-end then zip            | corrupt
            """)
    void followsBoxes(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @DisplayName("R53 AVI and Windows Media: headers and data that end within the file")
    @CsvSource(delimiter = '|', textBlock = """
            avi                            | video/x-msvideo
            avi-open                       | video/x-msvideo
            avi-open-wide                  | video/x-msvideo
            avi then noise                 | video/x-msvideo
            avi-no-header                  | corrupt
            avi-no-movie                   | corrupt
            avi-empty-movie                | corrupt
            avi first 12                   | corrupt
            avi first 100                  | corrupt
            avi but last 30                | corrupt
            avi first 12 then html         | corrupt
            avi then zip                   | corrupt
            avi first 11                   | type-not-allowed
            wmv                            | video/x-ms-wmv
            wmv-hidden-stream              | video/x-ms-wmv
            wmv-live                       | video/x-ms-wmv
            wmv then noise                 | video/x-ms-wmv
            wmv-cut                        | corrupt
            wmv-no-packet                  | corrupt
            wmv first 16                   | corrupt
            wmv first 30                   | corrupt
            wmv first 30 then html         | corrupt
            wmv then zip                   | corrupt
            wma                            | type-not-allowed
            """)
    void followsListsAndObjects(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @DisplayName("R53 MPEG: a program with pictures, or pictures alone, also behind zeros")
    @CsvSource(delimiter = '|', textBlock = """
            mpeg-new                       | video/mpeg
            mpeg-stuffed                   | video/mpeg
            mpeg-old                       | video/mpeg
            mpeg-vc1                       | video/mpeg
            mpeg-zeros                     | video/mpeg
            mpeg-new but last 30           | video/mpeg
            mpeg-new then noise            | video/mpeg
            mpeg-video                     | video/mpeg
            mpeg-video-zeros               | video/mpeg
            mpeg-pack-alone                | corrupt
            mpeg-wrong-pack                | corrupt
            mpeg-new first 4               | corrupt
            mpeg-new first 60              | corrupt
            mpeg-new first 14 then html    | corrupt
            mpeg-new then zip              | corrupt
            mpeg-video first 4             | corrupt
            mpeg-video first 28            | corrupt
            mpeg-video first 12 then html  | corrupt
            mpeg-video-no-rate             | corrupt
            mpeg-video-no-size             | corrupt
            mpeg-sound                     | type-not-allowed
            mpeg-zeros-many                | type-not-allowed
            mpeg-transport                 | type-not-allowed
            """)
    void followsPackets(String recipe, String verdict) {
        assertEquals(verdict, Verdicts.ofContent(SampleFiles.of(recipe)), recipe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4:heicmif1", "mp4:heix", "mp4:mif1heic", "mp4:hevc", "mp4:msf1"})
    @DisplayName("R53 whoever sends a HEIC photo is told how to send it as JPEG")
    void tellsHowToSendHeic(String recipe) {
        var refused =
                (Inspection.Refused) Verdicts.inspect(SampleFiles.of(recipe), "IMG_1.HEIC", Optional.of("image/heic"));

        assertTrue(refused.detail().contains("Send it as JPEG"), refused.detail());
    }

    @Test
    @DisplayName("R53 whoever sends another type is told what it looks like and what is allowed")
    void tellsWhatIsAllowed() {
        var refused = (Inspection.Refused) Verdicts.inspect(SampleFiles.of("gif"), "a.gif", Optional.empty());

        assertEquals(
                "Only these files can be attached: .bmp, .jpeg, .jpg, .pdf, .png, .tif, .tiff, .3gp, .3gpp, .avi, .mov, .mp4, .mpeg,"
                        + " .mpg, .wmv. This one looks like image/gif.",
                refused.detail());
    }
}
