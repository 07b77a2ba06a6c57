package health.portico.embedded.http;

import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Method.PayloadExpectation;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** Decides where the body of a request ends, and refuses a head that leaves a doubt (RFC 9112, 6.3). Stateless. */
final class Framing {
    private Framing() {}

    /**
     * @param lines that say where the body ends, of which Grizzly removes those that it does not heed
     * @throws IllegalStateException if somebody else could read the request in another way
     */
    static void settle(HttpRequestPacket request, MimeHeaders headers, int lines) {
        var lengths = all(headers, Header.ContentLength);
        var codings = all(headers, Header.TransferEncoding);
        refuse(all(headers, Header.Host).size() > 1);
        refuse(lines > 1 || lines != lengths.size() + codings.size());
        refuse(lengths.stream().anyMatch(length -> !length.matches("\\d{1,18}")));
        refuse(isNeverWithBody(request.getMethod()) && lines > 0);
        refuse(request.getMethod() == Method.CONNECT || request.getMethod() == Method.PRI);
        if (!codings.isEmpty()) {
            refuse(!codings.get(0).equalsIgnoreCase("chunked") || request.getProtocol() != Protocol.HTTP_1_1);
            request.setContentLengthLong(-1);
            request.setChunked(true);
        }
    }

    private static boolean isNeverWithBody(Method method) {
        return method.getPayloadExpectation() == PayloadExpectation.NOT_ALLOWED;
    }

    private static List<String> all(MimeHeaders headers, Header name) {
        var values = new ArrayList<String>();
        headers.values(name).forEach(values::add);
        return values;
    }

    private static void refuse(boolean isDoubtful) {
        if (isDoubtful) {
            throw new IllegalStateException("not clear where the request ends");
        }
    }
}
