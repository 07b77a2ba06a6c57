package health.portico.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Locale ES_US = Locale.forLanguageTag("es-US");

    private final Map<String, byte[]> files = new HashMap<>();

    @Test
    void speaksEnglishAndSpanish() {
        file("a/Words.properties", "hello = Good day\nbye = Bye");
        file("a/Words_es.properties", "hello = Buenos días\nbye = Adiós");

        Texts texts = read("a.Words");

        assertEquals("Good day", texts.text(Locale.ENGLISH, "hello"));
        assertEquals("Good day", texts.text(Locale.US, "hello"));
        assertEquals("Buenos días", texts.text(ES_US, "hello"));
        assertEquals("Adiós", texts.text(Locale.forLanguageTag("es"), "bye"));
        assertEquals(Set.of("bye", "hello"), texts.keys());
    }

    @Test
    void speaksEnglishWhereItHasNoOtherLanguage() {
        file("a/Words.properties", "hello=Good day");
        file("a/Words_es.properties", "hello=Buenos días");

        assertEquals("Good day", read("a.Words").text(Locale.FRENCH, "hello"));
        assertEquals("Good day", read("a.Words").text(Locale.ROOT, "hello"));
    }

    @Test
    void joinsBundles() {
        file("a/Words.properties", "a.hello=Good day");
        file("a/Words_es.properties", "a.hello=Buenos días");
        file("b/Words.properties", "b.hello=Hi");
        file("b/Words_es.properties", "b.hello=Hola");

        assertEquals(Set.of("a.hello", "b.hello"), read("a.Words", "b.Words").keys());
    }

    @Test
    void knowsWhatItDoesNotHave() {
        file("a/Words.properties", "hello=Good day");
        file("a/Words_es.properties", "hello=Buenos días");

        assertEquals(Optional.empty(), read("a.Words").find(Locale.ENGLISH, "bye"));
        assertEquals(
                "there is no text bye",
                assertThrows(IllegalArgumentException.class, () -> read("a.Words")
                                .text(Locale.ENGLISH, "bye"))
                        .getMessage());
    }

    @Test
    void refusesTextInOneLanguageOnly() {
        file("a/Words.properties", "hello=Good day");
        file("a/Words_es.properties", "bye=Adiós");

        assertRefused("the text bye is missing in the language en");
    }

    @Test
    void refusesMissingFile() {
        file("a/Words.properties", "hello=Good day");

        assertRefused("there is no text file a/Words_es.properties");
    }

    @Test
    void refusesKeyThatStandsTwice() {
        file("a/Words.properties", "hello=Good day\nhello=Hi");

        assertRefused("text file a/Words.properties, key hello: stands twice");
    }

    @Test
    void refusesEmptyText() {
        file("a/Words.properties", "hello=");

        assertRefused("text file a/Words.properties, key hello: has no text");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        files.put("a/Words.properties", "hello=Adi\u00f3s".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("the text file a/Words.properties cannot be read: it is not UTF-8");
    }

    @Test
    void refusesHalfACharacter() {
        file("a/Words.properties", "hello=\\u12");

        assertRefused(
                "the text file a/Words.properties cannot be read: a \\u in it is not followed by four hexadecimal digits");
    }

    private void file(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String sentence) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> read("a.Words"));
        assertEquals(sentence, refusal.getMessage());
    }

    private Texts read(String... names) {
        return Texts.read(
                new ClassLoader(null) {
                    @Override
                    public @Nullable InputStream getResourceAsStream(String name) {
                        byte[] content = files.get(name);
                        return content == null ? null : new ByteArrayInputStream(content);
                    }
                },
                List.of(names));
    }
}
