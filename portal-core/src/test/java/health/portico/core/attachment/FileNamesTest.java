package health.portico.core.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of uploaded files; {@code \x{…}} in a table stands for the character with that number. */
class FileNamesTest {
    @ParameterizedTest
    @DisplayName("R53 S51 what the user sees is kept, folders and what nobody sees are not")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            photo.jpg|photo.jpg
            My photo (1), left knee & foot.JPG|My photo (1), left knee & foot.JPG
            röntgen №3 膝 🦵.png|röntgen №3 膝 🦵.png
            archive.pdf.jpg|archive.pdf.jpg
            .jpg|.jpg
            photo|photo
            2026-11-26 10:30:00.png|2026-11-26 10:30:00.png
            ../../etc/passwd.jpg|passwd.jpg
            /var/tmp/a.png|a.png
            C:\\fakepath\\a.png|a.png
            \\\\server\\share\\a.png|a.png
            C:a.png|a.png
            a\\b/c\\d.png|d.png
            photo.jpg.|photo.jpg
            photo.jpg . . |photo.jpg
              photo.jpg|photo.jpg
            photo.jpg\\x{A0}\\x{3000}|photo.jpg
            photo\\x{202F}AM.jpg|photo\\x{202F}AM.jpg
            a\\x{308}rger.jpg|\\x{E4}rger.jpg
            pho\\x{200B}to.jp\\x{AD}g|photo.jpg
            \\x{FEFF}photo\\x{2060}.jpg\\x{200E}|photo.jpg
            photo\\x{200D}.jpg|photo.jpg
            \\x{1F469}\\x{200D}\\x{2695}.jpg|\\x{1F469}\\x{200D}\\x{2695}.jpg
            \\x{645}\\x{6CC}\\x{200C}\\x{634}.pdf|\\x{645}\\x{6CC}\\x{200C}\\x{634}.pdf
            a\\x{E0041}b.jpg|ab.jpg
            CONCERT.jpg|CONCERT.jpg
            COM10.jpg|COM10.jpg
            a.CON|a.CON
            """)
    void keeps(String sent, String name) {
        assertEquals(new FileName.Kept(unescaped(name)), FileNames.clean(unescaped(sent)));
    }

    @ParameterizedTest
    @DisplayName("S51 names that deceive, break or say nothing are refused")
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                " . . ",
                "a/",
                "C:\\",
                "\\x{200B}",
                "\\x{200B}..",
                "a\\x{0}.jpg",
                "a\\x{A}.jpg",
                "a\\x{D}b.jpg",
                "a\\x{7F}.jpg",
                "a\\x{85}.jpg",
                "a\\x{2028}.jpg",
                "a\\x{2029}.jpg",
                "a\\x{202A}.jpg",
                "a\\x{202B}.jpg",
                "a\\x{202C}.jpg",
                "a\\x{202D}.jpg",
                "photo\\x{202E}gpj.exe",
                "a\\x{2066}.jpg",
                "a\\x{2067}.jpg",
                "a\\x{2068}.jpg",
                "a\\x{2069}.jpg",
                "a\\x{D800}.jpg",
                "a\\x{FFFF}.jpg",
                "CON",
                "con.jpg",
                "Prn.pdf",
                "AUX.tar.jpg",
                "nul",
                "NUL .jpg",
                "CON:.jpg",
                "COM1.jpg",
                "com9",
                "LPT0.png",
                "COM¹.jpg",
                "lpt³.jpg",
                "CONIN$.jpg",
                "folder/CON.jpg",
                "nul.jpg.",
                "N\\x{200B}UL.jpg"
            })
    void refuses(String sent) {
        assertInstanceOf(FileName.Refused.class, FileNames.clean(unescaped(sent)));
    }

    @ParameterizedTest
    @DisplayName("S51 a name has at most 255 bytes of UTF-8; a longer one keeps its extension")
    @CsvSource({
        "a, 251, 255",
        "a, 250, 254",
        "a, 252, 255",
        "a, 4000, 255",
        "膝, 83, 253",
        "膝, 84, 253",
        "🦵, 62, 252",
        "🦵, 63, 252"
    })
    void cuts(String letter, int count, int bytes) {
        var kept = assertInstanceOf(FileName.Kept.class, FileNames.clean(letter.repeat(count) + ".jpg"));

        assertEquals(bytes, kept.name().getBytes(StandardCharsets.UTF_8).length);
        assertTrue(kept.name().startsWith(letter) && kept.name().endsWith(letter + ".jpg"), kept.name());
    }

    @Test
    @DisplayName("S51 a cut leaves no half of a character, no bare mark and no space at the end")
    void cutsWhole() {
        assertEquals(
                new FileName.Kept("a".repeat(250) + ".jpg"), FileNames.clean("a".repeat(250) + "x\u0324\u0331.jpg"));
        assertEquals(new FileName.Kept("a".repeat(249) + ".jpg"), FileNames.clean("a".repeat(249) + "  bcd.jpg"));
        assertEquals(new FileName.Kept("a".repeat(255)), FileNames.clean("a".repeat(300)));
    }

    @Test
    @DisplayName("S51 a name that is nothing but extension, or endless, is refused")
    void refusesEndlessNames() {
        assertInstanceOf(FileName.Refused.class, FileNames.clean("a." + "b".repeat(255)));
        assertInstanceOf(FileName.Refused.class, FileNames.clean("a/".repeat(4096) + "b.jpg"));
        assertEquals(new FileName.Kept("b.jpg"), FileNames.clean("a/".repeat(4093) + "b.jpg"));
    }

    @Test
    @DisplayName("S51 a cleaned name stays as it is when it is cleaned again")
    void staysClean() {
        var letters = List.of("a", ".", " ", "/", "\u0308", "\u200D", "膝", "🦵", "\u00AD", "C:", "N", "U", "L");
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            String sent = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> letters.get(random.nextInt(letters.size())))
                    .collect(Collectors.joining());
            if (FileNames.clean(sent) instanceof FileName.Kept kept) {
                assertEquals(kept, FileNames.clean(kept.name()), () -> "sent: " + sent);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("R53 the last extension counts, in any case, in Turkey too")
    @CsvSource({"a.TIF, tif", "a.exe.TIFF, tiff", "a.jpg.exe, exe", ".jpg, jpg", "a, ''", "İ.PDF, pdf"})
    void tellsExtension(String name, String extension) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertEquals(extension, new FileName.Kept(name).extension());
            assertInstanceOf(FileName.Refused.class, FileNames.clean("conin$.tif"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String unescaped(String text) {
        var matcher = Pattern.compile("\\\\x\\{([0-9A-F]+)}").matcher(text);
        return matcher.replaceAll(
                hex -> Matcher.quoteReplacement(new String(Character.toChars(Integer.parseInt(hex.group(1), 16)))));
    }
}
