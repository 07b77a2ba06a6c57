package health.portico.embedded.http;

import health.portico.core.attachment.AttachmentPolicy;
import health.portico.core.web.RequestLimits;
import java.io.IOException;
import java.util.Locale;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request reach a worker only when it is whole, or is to be refused whatever else comes: a client that sends slowly holds a
 * connection and nothing more. Stateless; what has come lies in the {@link Body} of the request.
 */
final class RequestCollector extends BaseFilter {
    private static final int CONTINUE = 100;
    private static final int OK = 200;

    private static final long MAX_BYTES = RequestLimits.STANDARD.maxBodyBytes();

    /** S51: the largest files that one request may have, and the parts around them. */
    static final long MAX_UPLOAD_BYTES = AttachmentPolicy.STANDARD.maxRequestBytes();

    private final Exchanges exchanges;
    private final Spool spool;

    RequestCollector(Exchanges exchanges, Spool spool) {
        this.exchanges = exchanges;
        this.spool = spool;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        exchanges.open(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        exchanges.close(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        HttpContent content = context.getMessage();
        if (HttpContent.isBroken(content)) {
            return context.getStopAction();
        }
        var request = (HttpRequestPacket) content.getHttpHeader();
        var exchange = exchanges.of(context.getConnection());
        var known = (Body) request.getAttribute(Body.ATTRIBUTE);
        if (known == null && content.isLast() && !content.getContent().hasRemaining()) {
            return serve(context, exchange);
        }
        var body = known == null ? begin(request, exchange) : known;
        body.append(content.getContent());
        var isWhole = content.isLast();
        if (!isWhole && !body.isRefused()) {
            return wait(context, exchange, request);
        }
        context.setMessage(request.httpContentBuilder().last(isWhole).build());
        content.recycle();
        if (!isWhole) {
            exchange.cutOff();
            return context.getInvokeAction();
        }
        return serve(context, exchange);
    }

    private Body begin(HttpRequestPacket request, Exchange exchange) {
        var announced = request.getContentLength();
        var limit = isUpload(request.getHeader("Content-Type")) ? MAX_UPLOAD_BYTES : MAX_BYTES;
        var body = new Body(spool, announced, limit);
        request.setAttribute(Body.ATTRIBUTE, body);
        exchange.expect(body, announced < 0 ? limit : Math.min(announced, limit));
        return body;
    }

    private static NextAction wait(FilterChainContext context, Exchange exchange, HttpRequestPacket request) {
        if (!exchange.mayWait()) {
            context.getConnection().terminateSilently();
        } else if (request.requiresAcknowledgement() && "100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            acknowledge(context, request);
        }
        return context.getStopAction();
    }

    private static void acknowledge(FilterChainContext context, HttpRequestPacket request) {
        var response = request.getResponse();
        response.setStatus(CONTINUE);
        response.setAcknowledgement(true);
        context.write(response);
        response.setStatus(OK);
    }

    /** Go on, at once or when the client has taken in what it asked for before. */
    private static NextAction serve(FilterChainContext context, Exchange exchange) {
        exchange.served();
        if (exchange.isDrained()) {
            return context.getInvokeAction();
        }
        var suspended = context.getSuspendAction();
        context.suspend();
        exchange.whenDrained(context::resumeNext);
        return suspended;
    }

    private static boolean isUpload(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
