package health.portico.core.attachment.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Bytes that are written one after the other, numbers in one order. */
final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteOrder order;

    private Out(ByteOrder order) {
        this.order = order;
    }

    static Out big() {
        return new Out(ByteOrder.BIG_ENDIAN);
    }

    static Out little() {
        return new Out(ByteOrder.LITTLE_ENDIAN);
    }

    static Out in(ByteOrder order) {
        return new Out(order);
    }

    Out u8(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    Out u16(int... values) {
        for (int value : values) {
            bytes(buffer(2).putShort((short) value).array());
        }
        return this;
    }

    Out u32(long... values) {
        for (long value : values) {
            bytes(buffer(4).putInt((int) value).array());
        }
        return this;
    }

    Out u64(long... values) {
        for (long value : values) {
            bytes(buffer(8).putLong(value).array());
        }
        return this;
    }

    Out text(String latin1) {
        return bytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    Out hex(String digits) {
        return bytes(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    Out zeros(int count) {
        return bytes(new byte[count]);
    }

    Out bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] done() {
        return bytes.toByteArray();
    }

    private ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(order);
    }
}
