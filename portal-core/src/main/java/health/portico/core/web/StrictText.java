package health.portico.core.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JSON text as a client must send it: UTF-8 without errors (RFC 8259, section 8.1) and no deeper than anybody needs. */
final class StrictText {
    private static final int DEEPEST = 32;

    private StrictText() {}

    /** @throws PortalException {@code malformed-request} if it is nested too deeply */
    static Reader read(InputStream body) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body.readAllBytes()))
                .toString();
        if (depth(text) > DEEPEST) {
            throw new PortalException(ProblemType.MALFORMED_REQUEST);
        }
        return new StringReader(text);
    }

    /** Count brackets outside of strings; a parser would use its stack for each. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                deepest = Math.max(deepest, ++depth);
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return deepest;
    }
}
