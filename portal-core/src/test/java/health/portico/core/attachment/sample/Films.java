package health.portico.core.attachment.sample;

import java.util.Map;
import java.util.function.Supplier;

/** Films of the ISO base media format, AVI and Windows Media, with as much in them as their structure needs. */
final class Films {
    private static final String ASF_HEADER = "3026B2758E66CF11A6D900AA0062CE6C";
    private static final String ASF_STREAM = "9107DCB7B7A9CF118EE600C00C205365";
    private static final String ASF_EXTENSION = "B503BF5F2EA9CF118EE300C00C205365";
    private static final String ASF_DATA = "3626B2758E66CF11A6D900AA0062CE6C";
    private static final String ASF_VIDEO = "C0EF19BC4D5BCF11A8FD00805F5C442B";
    private static final String ASF_AUDIO = "409E69F84D5BCF11A8FD00805F5C442B";

    private Films() {}

    /** Add all by name. */
    static void addTo(Map<String, Supplier<byte[]>> files) {
        files.put("mov-old", () -> joined(box("wide"), data(), movie()));
        files.put("mov-old-packed", () -> joined(data(), box("moov", box("cmov"))));
        files.put("mov-closed", () -> joined(data(), closedMovie()));
        files.put("mp4-wide", () -> joined(brands("isom"), wideBox("mdat", new byte[90]), movie()));
        files.put("mp4-to-end", Films::mp4ToEnd);
        files.put("mp4-fast", () -> joined(brands("isom"), movie(), data()));
        files.put("mp4-no-movie", () -> joined(brands("isom"), data()));
        files.put("mp4-no-data", () -> joined(brands("isom"), movie(), box("mdat")));
        files.put("mp4-no-track", () -> joined(brands("isom"), data(), box("moov", new byte[0])));
        files.put("mp4-child-too-long", () -> joined(brands("isom"), longChild(), data()));
        files.put(
                "mp4-tiny-box",
                () -> joined(mp4("isom"), Out.big().u32(7).text("free").done()));
        files.put("avi", Films::avi);
        files.put("avi-open", () -> openAvi(0));
        files.put("avi-open-wide", () -> openAvi(0xFFFFFFFFL));
        files.put("avi-no-header", () -> riff("AVI ", list("movi", new byte[40])));
        files.put("avi-no-movie", () -> riff("AVI ", aviHeader(), list("INFO", new byte[40])));
        files.put("avi-empty-movie", () -> riff("AVI ", aviHeader(), list("movi")));
        files.put("wav", () -> riff("WAVE", new byte[60]));
        files.put("webp", () -> riff("WEBP", new byte[60]));
        files.put("wmv", Films::wmv);
        files.put("wmv-hidden-stream", Films::wmvWithHiddenStream);
        files.put("wmv-live", () -> wmvTold(0, 100));
        files.put("wmv-cut", () -> wmvTold(200, 100));
        files.put("wmv-no-packet", () -> wmvTold(0, 0));
        files.put("wma", Films::wma);
    }

    static byte[] box(String name, byte[]... parts) {
        var out = Out.big().text(name);
        for (var part : parts) {
            out.bytes(part);
        }
        var body = out.done();
        return Out.big().u32(body.length + 4L).bytes(body).done();
    }

    static byte[] wideBox(String name, byte[] body) {
        return Out.big().u32(1).text(name).u64(body.length + 16L).bytes(body).done();
    }

    static byte[] joined(byte[]... parts) {
        var out = Out.big();
        for (var part : parts) {
            out.bytes(part);
        }
        return out.done();
    }

    /** @param brands the major one first, four characters each */
    static byte[] brands(String brands) {
        var out = Out.big().text(brands.substring(0, 4)).u32(512);
        return box("ftyp", out.text(brands.substring(4)).done());
    }

    static byte[] movie() {
        return box("moov", box("mvhd", new byte[100]), box("trak", box("tkhd", new byte[84])));
    }

    static byte[] data() {
        return box("mdat", new byte[200]);
    }

    static byte[] mp4(String brands) {
        return joined(brands(brands), box("free"), data(), movie());
    }

    static byte[] list(String type, byte[]... parts) {
        var body = joined(parts);
        return Out.little()
                .text("LIST")
                .u32(body.length + 4L)
                .text(type)
                .bytes(body)
                .done();
    }

    static byte[] riff(String form, byte[]... parts) {
        var body = joined(parts);
        return Out.little()
                .text("RIFF")
                .u32(body.length + 4L)
                .text(form)
                .bytes(body)
                .done();
    }

    static byte[] aviHeader() {
        return list("hdrl", Out.little().text("avih").u32(56).zeros(56).done());
    }

    static byte[] avi() {
        return riff(
                "AVI ",
                aviHeader(),
                Out.little().text("JUNK").u32(5).zeros(6).done(),
                list("movi", Out.little().text("00dc").u32(32).zeros(32).done()),
                Out.little().text("idx1").u32(16).zeros(16).done());
    }

    /** A film whose recorder could not go back: the list of data has the given length. */
    static byte[] openAvi(long length) {
        var movie = Out.little()
                .text("LIST")
                .u32(length)
                .text("movi")
                .text("00dc")
                .u32(32)
                .zeros(32)
                .done();
        return riff("AVI ", aviHeader(), movie);
    }

    static byte[] wmv() {
        return asf(object(ASF_STREAM, Out.little().hex(ASF_VIDEO).zeros(40).done()), 100, 100);
    }

    static byte[] wma() {
        return asf(object(ASF_STREAM, Out.little().hex(ASF_AUDIO).zeros(40).done()), 100, 100);
    }

    static byte[] wmvWithHiddenStream() {
        var hidden = object(ASF_STREAM, Out.little().hex(ASF_VIDEO).zeros(40).done());
        return asf(object(ASF_EXTENSION, Out.little().zeros(22).bytes(hidden).done()), 100, 100);
    }

    static byte[] wmvTold(long told, int packets) {
        return asf(object(ASF_STREAM, Out.little().hex(ASF_VIDEO).zeros(40).done()), told, packets);
    }

    private static byte[] asf(byte[] objects, long toldPackets, int packets) {
        return Out.little()
                .hex(ASF_HEADER)
                .u64(30L + objects.length)
                .u32(1)
                .u8(1, 2)
                .bytes(objects)
                .hex(ASF_DATA)
                .u64(toldPackets == 0 ? 0 : 50 + toldPackets)
                .zeros(26 + packets)
                .done();
    }

    private static byte[] object(String guid, byte[] body) {
        return Out.little().hex(guid).u64(24L + body.length).bytes(body).done();
    }

    private static byte[] closedMovie() {
        return box("moov", box("trak", new byte[20]), new byte[4]);
    }

    private static byte[] longChild() {
        return box(
                "moov",
                box("trak", new byte[20]),
                Out.big().u32(999).text("free").done());
    }

    private static byte[] mp4ToEnd() {
        return joined(
                brands("isom"), movie(), Out.big().u32(0).text("mdat").zeros(50).done());
    }
}
