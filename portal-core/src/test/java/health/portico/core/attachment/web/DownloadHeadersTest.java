package health.portico.core.attachment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadHeadersTest {
    @ParameterizedTest
    @DisplayName("S50 a name stands in the header in both forms of RFC 6266")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a.png           | attachment; filename="a.png"; filename*=UTF-8''a.png
                    a b.png         | attachment; filename="a b.png"; filename*=UTF-8''a%20b.png
                    ma\u00f1ana.png | attachment; filename="ma_ana.png"; filename*=UTF-8''ma%C3%B1ana.png
                    a"; x=".html    | attachment; filename="a__ x__.html"; filename*=UTF-8''a%22%3B%20x%3D%22.html
                    50%.png         | attachment; filename="50_.png"; filename*=UTF-8''50%25.png
                    it's (1).png    | attachment; filename="it_s (1).png"; filename*=UTF-8''it%27s%20%281%29.png
                    """)
    void namesTheFile(String name, String header) {
        assertEquals(header, DownloadHeaders.saveAs(name));
    }

    @Test
    @DisplayName("S50 S58 no character of a name ends the header or its quotes")
    void cannotBeBrokenOutOf() {
        for (int c = 0; c < 0x3000; c++) {
            String header = DownloadHeaders.saveAs("x" + (char) c + "y");
            assertTrue(header.matches("attachment; filename=\"x.y\"; filename\\*=UTF-8''x[!-~]+y"), header);
            assertTrue(header.chars().allMatch(each -> each >= ' ' && each <= '~'), header);
            assertEquals(2, header.chars().filter(each -> each == '"').count(), header);
        }
    }
}
