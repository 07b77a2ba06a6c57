package health.portico.core.attachment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartHeadTest {
    @ParameterizedTest(name = "{0}")
    @DisplayName("R53 the name of a file is read as each client writes it")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    form-data; name="file"; filename="a b.png"            | a b.png
                    form-data; name="file"; filename="ma\u00f1ana.png"   | ma\u00f1ana.png
                    form-data; name="file"; filename="a \\"b\\".png"      | a "b".png
                    form-data; name="file"; filename="a %22b%22.png"      | a "b".png
                    form-data; name="file"; filename="100%.png"           | 100%.png
                    form-data; name="file"; filename="C:\\scans\\a.png"   | C:\\scans\\a.png
                    form-data; name="file"; filename="a;b=c.png"          | a;b=c.png
                    form-data; name=file; filename=a.png                  | a.png
                    FORM-DATA; NAME="file"; FILENAME="I.png"              | I.png
                    form-data; name="file"                                | ``
                    form-data; filename="; name=x"; name="file"           | ; name=x
                    """)
    void readsNames(String disposition, String name) {
        PartHead head = PartHead.of("Content-Disposition: " + disposition + "\r\n\r\n");

        assertEquals("file", head.field());
        assertEquals(name, head.fileName());
    }

    @Test
    @DisplayName("R53 the names of headers mean the same under a Turkish locale")
    void readsUnderATurkishLocale() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            PartHead head = PartHead.of(
                    "CONTENT-DISPOSITION: form-data; NAME=\"file\"; FILENAME=\"I.PNG\"\r\nCONTENT-TYPE: IMAGE/PNG\r\n\r\n");

            assertEquals("file", head.field());
            assertEquals("I.PNG", head.fileName());
            assertEquals(Optional.of("IMAGE/PNG"), head.mediaType());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    @DisplayName("a folded line is one line")
    void unfolds() {
        PartHead head =
                PartHead.of("Content-Disposition: form-data;\r\n name=\"file\";\r\n\tfilename=\"a.png\"\r\n\r\n");

        assertEquals("file a.png", head.field() + " " + head.fileName());
    }

    @ParameterizedTest
    @DisplayName("S51 a part without exactly one disposition is refused, and so is a line that is no header")
    @ValueSource(
            strings = {
                "Content-Type: image/png\r\n\r\n",
                "Content-Disposition: attachment; name=\"file\"\r\n\r\n",
                "Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n",
                "no header\r\n\r\n",
                ": nothing\r\n\r\n",
            })
    void refuses(String text) {
        assertEquals(
                ProblemType.MALFORMED_REQUEST,
                assertThrows(PortalException.class, () -> PartHead.of(text)).type());
    }

    @Test
    @DisplayName("S51 a long name costs no stack")
    void bearsLongNames() {
        String name = "\\a".repeat(2_000_000);

        assertEquals(
                4_000_000,
                PartHead.of("Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                        .fileName()
                        .length());
    }
}
