package health.portico.embedded.http;

import health.portico.core.problem.EdgeProblem;
import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Reads and writes HTTP 1.1, answers in the portal's form what cannot be parsed or could be read in two ways, and ignores offers to switch to another protocol:
 * a client that makes one (the JDK's does, with each request) would otherwise wait for its body to be read. It tells the
 * {@link Exchange} of the connection when a request begins and when it has been answered. Grizzly calls it on its worker threads;
 * stateless.
 */
final class ProblemCodec extends HttpServerFilter {
    private final Exchanges exchanges;

    ProblemCodec(int maxHeadBytes, KeepAlive keepAlive, int maxHeaders, Exchanges exchanges) {
        super(true, maxHeadBytes, null, keepAlive, null, maxHeaders, maxHeaders);
        this.exchanges = exchanges;
        for (var encoding : getTransferEncodings()) {
            if (encoding instanceof ChunkedTransferEncoding) {
                removeTransferEncoding(encoding);
            }
        }
        addTransferEncoding(new StrictChunks(maxHeadBytes));
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        var connection = context.getConnection();
        var exchange = exchanges.of(connection);
        if (!exchange.receive(((Buffer) context.getMessage()).remaining())) {
            exchange.stall();
            var suspended = context.getSuspendAction();
            context.suspend();
            return suspended;
        }
        var next = super.handleRead(context);
        if (next.type() == context.getStopAction().type() && exchange.isInHead() && !exchange.mayWait()) {
            connection.terminateSilently();
        }
        return next;
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        var next = super.handleEvent(context, event);
        if (event.type() == HttpEvents.ResponseCompleteEvent.TYPE) {
            exchanges.of(context.getConnection()).answered();
        }
        return next;
    }

    /** What is thrown here and below becomes 400, and nothing more is read from the connection. */
    @Override
    protected boolean decodeHttpPacket(FilterChainContext context, HttpPacketParsing packet, Buffer input) {
        exchanges.of(context.getConnection()).head().read(input);
        return super.decodeHttpPacket(context, packet, input);
    }

    @Override
    protected void onHttpHeadersParsed(HttpHeader header, MimeHeaders headers, FilterChainContext context) {
        var lines = exchanges.of(context.getConnection()).head().framingLines();
        Framing.settle((HttpRequestPacket) header, headers, lines);
        header.getUpgradeDC().recycle();
        headers.removeHeader("Upgrade");
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        var problem = EdgeProblem.ofStatus(response.getStatus());
        var body = problem.body();
        response.setStatus(problem.type().status());
        response.setReasonPhrase("");
        response.getRequest().setProtocol(Protocol.HTTP_1_1);
        SafetyHeaders.set(response);
        response.setContentType(EdgeProblem.MEDIA_TYPE);
        response.setContentLength(body.length);
        var content = Buffers.wrap(response.getRequest().getConnection().getMemoryManager(), body);
        return HttpContent.builder(response).content(content).last(true).build();
    }
}
