package health.portico.core.attachment.sample;

import java.util.Map;
import java.util.function.Supplier;

/** MPEG streams: programs with packets, video alone, and what is neither. */
final class Streams {
    private Streams() {}

    /** Add all by name. */
    static void addTo(Map<String, Supplier<byte[]>> files) {
        files.put("mpeg-new", () -> program(newPack(0), 0xE0));
        files.put("mpeg-stuffed", () -> program(newPack(7), 0xEF));
        files.put("mpeg-old", () -> program(oldPack(), 0xE0));
        files.put("mpeg-vc1", () -> program(newPack(0), 0xFD));
        files.put("mpeg-sound", () -> program(newPack(0), 0xC0));
        files.put("mpeg-pack-alone", () -> newPack(0));
        files.put(
                "mpeg-wrong-pack",
                () -> Out.big().hex("000001BA 8000000000000000000000").zeros(60).done());
        files.put("mpeg-video", Streams::video);
        files.put("mpeg-video-zeros", () -> Films.joined(new byte[4000], video()));
        files.put("mpeg-zeros", () -> Films.joined(new byte[17], program(newPack(0), 0xE0)));
        files.put("mpeg-zeros-many", () -> Films.joined(new byte[5000], video()));
        files.put("mpeg-video-no-rate", () -> Damage.changed(video(), 7, 0x10));
        files.put("mpeg-video-no-size", () -> Damage.changed(Damage.changed(video(), 4, 0), 5, 0));
        files.put("mpeg-transport", Streams::transport);
        files.put("mp3", Streams::mp3);
        files.put("h264", () -> Out.big().hex("00000001 6742C01E").zeros(99).done());
    }

    static byte[] newPack(int stuffing) {
        return Out.big()
                .hex("000001BA 44 0004000401 000001")
                .u8(0xF8 | stuffing)
                .zeros(stuffing)
                .done();
    }

    static byte[] oldPack() {
        return Out.big().hex("000001BA 21 0001000180 0001").done();
    }

    static byte[] systemHeader() {
        return packet(0xBB, 12);
    }

    static byte[] packet(int stream, int length) {
        return Out.big().hex("000001").u8(stream).u16(length).zeros(length).done();
    }

    static byte[] program(byte[] pack, int stream) {
        return Films.joined(pack, systemHeader(), packet(stream, 60), pack, packet(stream, 60), end());
    }

    static byte[] end() {
        return Out.big().hex("000001B9").done();
    }

    /** A stream of pictures of 48 × 32: six blocks, so six bytes at least. */
    static byte[] video() {
        return Out.big()
                .hex("000001B3 030020 13 FFFFE0 18 000001B8 00080000")
                .hex("00000100 000FFFF8")
                .hex("00000101 2B3C")
                .zeros(30)
                .done();
    }

    static byte[] transport() {
        var out = Out.big();
        for (int i = 0; i < 5; i++) {
            out.hex("47400010").zeros(184);
        }
        return out.done();
    }

    static byte[] mp3() {
        var out = Out.big();
        for (int i = 0; i < 4; i++) {
            out.hex("FFFB9064").zeros(413);
        }
        return out.done();
    }
}
