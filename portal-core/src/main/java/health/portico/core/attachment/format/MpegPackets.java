package health.portico.core.attachment.format;

import java.nio.ByteBuffer;

/**
 * The packets of an MPEG program stream (ISO 11172-1, ISO 13818-1, 2.5). Sound with one whole packet of pictures; with packets of sound
 * alone it is foreign. The walk ends where a packet is not followed by another.
 */
final class MpegPackets extends OffsetWalk {
    private static final int PACK = 0xBA;
    private static final int SYSTEM_HEADER = 0xBB;
    private static final int EXTENDED_STREAM = 0xFD;
    private static final int OLD_PACK = 12;
    private static final int NEW_PACK = 14;
    private static final int PACKET_HEADER = 6;

    private boolean stuffing;
    private long packet;
    private long pictures = -1;
    private boolean otherwise;
    private boolean lost;

    private MpegPackets(int start) {
        super(start, PACKET_HEADER);
        packet = start;
    }

    static boolean begins(Bytes head) {
        int start = MpegStart.of(head);
        return start >= 0 && head.at(start + 3) == PACK;
    }

    static MpegPackets of(Bytes head) {
        return new MpegPackets(MpegStart.of(head));
    }

    @Override
    void piece(ByteBuffer piece) {
        if (stuffing) {
            stuffing = false;
            next(NEW_PACK + (piece.get(0) & 7));
        } else if (piece.getShort(0) != 0 || piece.get(2) != 1) {
            lost = true;
        } else if ((piece.get(3) & 0xFF) == PACK) {
            pack(piece.get(4));
        } else {
            packet(piece.get(3) & 0xFF, piece.getShort(4) & 0xFFFF);
        }
    }

    /** The bits behind the start code tell MPEG-1 from MPEG-2, whose packs end with up to seven bytes of stuffing. */
    private void pack(int first) {
        if ((first & 0xF1) == 0x21) {
            next(OLD_PACK);
        } else if ((first & 0xC4) == 0x44) {
            stuffing = true;
            want(packet + NEW_PACK - 1, 1);
        } else {
            lost = true;
        }
    }

    private void packet(int code, int length) {
        if (code < SYSTEM_HEADER) {
            lost = true;
            return;
        }
        boolean picture = (code >= 0xE0 && code <= 0xEF) || code == EXTENDED_STREAM;
        if (picture && length > 0 && pictures < 0) {
            pictures = packet + PACKET_HEADER + length;
        }
        otherwise |= !picture && code > SYSTEM_HEADER;
        next(PACKET_HEADER + length);
    }

    private void next(int length) {
        packet += length;
        want(packet, PACKET_HEADER);
    }

    @Override
    public Finding finish(long size, Bytes tail) {
        if (pictures >= 0 && pictures <= size) {
            return Finding.SOUND;
        }
        return otherwise && pictures < 0 && !lost ? Finding.FOREIGN : Finding.BROKEN;
    }
}
