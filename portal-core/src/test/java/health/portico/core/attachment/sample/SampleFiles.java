package health.portico.core.attachment.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Files by recipe: the name of a whole one, or that and what was done to it. {@code jpeg} is a photograph; {@code jpeg first 100} its
 * beginning, {@code jpeg half}, {@code jpeg but last 2}, {@code jpeg spoilt} (a byte in the middle changed), {@code jpeg then html} (a web page
 * behind it, likewise {@code zip}, {@code noise}, {@code zeros}), {@code jpeg start 3 then html} (a web page behind its first bytes).
 */
public final class SampleFiles {
    private static final Map<String, Supplier<byte[]>> WHOLE = new TreeMap<>();

    static {
        Pictures.addTo(WHOLE);
        Bitmaps.addTo(WHOLE);
        Tiffs.addTo(WHOLE);
        Documents.addTo(WHOLE);
        Films.addTo(WHOLE);
        Streams.addTo(WHOLE);
        WHOLE.put("html", SampleFiles::html);
        WHOLE.put("zip", () -> zip(0, ""));
        WHOLE.put("zip-disk-1", () -> zip(1, ""));
        WHOLE.put("zip-twice-closed", () -> zip(0, "PK\u0005\u0006" + "\0".repeat(18)));
        WHOLE.put(
                "svg",
                () -> Out.big().text("<svg onload=alert(1)>" + " ".repeat(60)).done());
        WHOLE.put("html-utf16", () -> new String(html(), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.UTF_16LE));
        WHOLE.put("text-bm", () -> Out.big()
                .text("BMI charts of the last ten years, with notes")
                .done());
        WHOLE.put("exe", () -> Out.little()
                .text("MZ")
                .zeros(58)
                .u32(64)
                .text("PE\0\0")
                .zeros(100)
                .done());
        WHOLE.put("gif", () -> Pictures.written("gif"));
        WHOLE.put("zeros", () -> new byte[500]);
        WHOLE.put("noise", () -> Pictures.noise(500));
    }

    private SampleFiles() {}

    /** Make a file by its recipe; {@code mp4:isom} and the like have those brands, {@code _} standing for a space. */
    public static byte[] of(String recipe) {
        var words = recipe.split(" ");
        var file = words[0].startsWith("mp4:")
                ? Films.mp4(words[0].substring(4).replace('_', ' '))
                : WHOLE.get(words[0]).get();
        for (int i = 1; i < words.length; i++) {
            file = switch (words[i]) {
                case "first", "start" -> Arrays.copyOf(file, Integer.parseInt(words[++i]));
                case "half" -> Arrays.copyOf(file, file.length / 2);
                case "but" -> Arrays.copyOf(file, file.length - Integer.parseInt(words[i += 2]));
                case "spoilt" -> Damage.changed(file, file.length * 2 / 3);
                case "then" -> Films.joined(file, of(words[++i]));
                default -> throw new IllegalArgumentException(recipe);
            };
        }
        return file;
    }

    /** Return the names of all files that can be made. */
    public static Iterable<String> names() {
        return WHOLE.keySet();
    }

    private static byte[] html() {
        return Out.big()
                .text("<!DOCTYPE html><html><body><script>alert(1)</script>" + "<p>Text</p>".repeat(60))
                .done();
    }

    private static byte[] zip(int disk, String comment) {
        var entry = Out.little().hex("504B0102").zeros(42).text("a").done();
        return Out.little()
                .hex("504B0304")
                .zeros(26)
                .bytes(entry)
                .hex("504B0506")
                .u16(disk, disk, 1, 1)
                .u32(entry.length, 30)
                .u16(comment.length())
                .text(comment)
                .done();
    }
}
