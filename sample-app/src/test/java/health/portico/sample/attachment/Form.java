package health.portico.sample.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with files as a browser writes it (RFC 7578). Built by one thread. */
public final class Form {
    public static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryPortico";

    private static final String BOUNDARY = "------WebKitFormBoundaryPortico";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Add a part {@code file}. */
    public Form file(String name, String type, byte[] content) {
        return part("file\"; filename=\"" + name, type, content);
    }

    /** Add a part under a name of its own. */
    public Form part(String field, String type, byte[] content) {
        line(BOUNDARY);
        line("Content-Disposition: form-data; name=\"" + field + "\"");
        line("Content-Type: " + type);
        line("");
        bytes.writeBytes(content);
        line("");
        return this;
    }

    /** Return what has been written so far: a form that breaks off. */
    public byte[] begun() {
        return bytes.toByteArray();
    }

    /** Return the whole form. */
    public byte[] bytes() {
        line(BOUNDARY + "--");
        return begun();
    }

    /** Return a body whose length is announced. */
    public BodyPublisher announced() {
        return BodyPublishers.ofByteArray(bytes());
    }

    /** Return a body that is sent in chunks. */
    public BodyPublisher chunked() {
        byte[] whole = bytes();
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(whole));
    }

    private void line(String text) {
        bytes.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
