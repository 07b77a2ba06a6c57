package health.portico.embedded.http;

import java.io.ByteArrayOutputStream;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Reads chunked bodies as strictly as RFC 9112 writes them (Grizzly skips what stands between a chunk and the next line feed), and
 * writes them as Grizzly does. Stateless; how far a body has come lies in the {@link Chunks} of its request.
 */
final class StrictChunks implements TransferEncoding {
    private final TransferEncoding writing;

    StrictChunks(int maxHeadBytes) {
        writing = new ChunkedTransferEncoding(maxHeadBytes);
    }

    @Override
    public boolean wantDecode(HttpHeader header) {
        return header.isChunked();
    }

    @Override
    public boolean wantEncode(HttpHeader header) {
        return writing.wantEncode(header);
    }

    @Override
    public void prepareSerialize(FilterChainContext context, HttpHeader header, HttpContent content) {
        writing.prepareSerialize(context, header, content);
    }

    @Override
    public ParsingResult parsePacket(FilterChainContext context, HttpHeader header, Buffer input) {
        var chunks = Chunks.of((HttpRequestPacket) header);
        var content = new ByteArrayOutputStream();
        chunks.read(input, content);
        var message = header.httpContentBuilder()
                .content(Buffers.wrap(context.getMemoryManager(), content.toByteArray()))
                .last(chunks.isWhole())
                .build();
        return ParsingResult.create(message, input.hasRemaining() ? input.split(input.position()) : null);
    }

    @Override
    public Buffer serializePacket(FilterChainContext context, HttpContent content) {
        return writing.serializePacket(context, content);
    }
}
