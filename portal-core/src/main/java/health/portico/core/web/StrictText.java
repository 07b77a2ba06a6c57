package health.portico.core.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * JSON text as a client must send it: UTF-8 without errors (RFC 8259, section 8.1), no deeper than anybody needs, and nothing after
 * its end. Parsers differ in all three.
 */
final class StrictText {
    private static final int DEEPEST = 32;

    private final String text;
    private int depth;
    private boolean quoted;

    private StrictText(String text) {
        this.text = text;
    }

    /** @throws PortalException {@code malformed-request} if it is nested too deeply or goes on after its end */
    static Reader read(InputStream body) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body.readAllBytes()))
                .toString();
        new StrictText(text).check();
        return new StringReader(text);
    }

    private void check() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && isEnd(c, i)) {
                return;
            }
        }
    }

    /** Count brackets; a parser would use its stack for each. */
    private boolean isEnd(char c, int position) {
        if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
        }
        boolean end = depth == 0 && (c == '}' || c == ']');
        if (depth > DEEPEST || (end && !text.substring(position + 1).isBlank())) {
            throw new PortalException(ProblemType.MALFORMED_REQUEST);
        }
        return end;
    }
}
