package health.portico.embedded.http;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.memory.Buffers;

/**
 * The last gate before the wire. It adds the headers of safety to whatever response lacks them, and gives a body to the answers for
 * requests that cannot be parsed. Grizzly calls it on its selector and worker threads; stateless.
 */
final class ProblemCodec extends HttpServerFilter {
    ProblemCodec(int maxHeaderBytes, KeepAlive keepAlive, int maxRequestHeaders, int maxResponseHeaders) {
        super(true, maxHeaderBytes, null, keepAlive, null, maxRequestHeaders, maxResponseHeaders);
    }

    @Override
    protected Buffer encodeHttpPacket(FilterChainContext context, HttpPacket input) {
        var header = input.isHeader() ? input : input.getHttpHeader();
        if (header instanceof HttpResponsePacket response && !response.isCommitted()) {
            EdgeProblem.HEADERS.forEach((name, value) -> {
                if (!response.containsHeader(name)) {
                    response.setHeader(name, value);
                }
            });
        }
        return super.encodeHttpPacket(context, input);
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        var problem = EdgeProblem.ofStatus(response.getStatus());
        var body = problem.body();
        response.setStatus(problem.type().status());
        response.setContentType(EdgeProblem.MEDIA_TYPE);
        response.setContentLength(body.length);
        var content = Buffers.wrap(response.getRequest().getConnection().getMemoryManager(), body);
        return HttpContent.builder(response).content(content).last(true).build();
    }
}
