package health.portico.core.attachment.web;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.attachment.UploadPart;
import health.portico.core.attachment.UploadParts;
import health.portico.core.problem.InvalidRequestException;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.MultipartInput.ItemInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578) while it streams in: one buffer is held, whatever the size. A body that
 * breaks off is {@code malformed-request}. Used by one thread.
 */
final class MultipartFiles implements UploadParts {
    /** The one name that a part may have. */
    static final String FIELD = "file";

    private static final int BUFFER = 32 * 1024;
    private static final int LONGEST_HEAD = 4 * 1024;

    /** RFC 2046, section 5.1.1. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]");

    private final MultipartInput input;
    private @Nullable ItemInputStream current;
    private boolean isBegun;

    private MultipartFiles(MultipartInput input) {
        this.input = input;
    }

    static MultipartFiles of(InputStream body, MediaType type) {
        String boundary = type.getParameters().getOrDefault("boundary", "");
        if (!BOUNDARY.matcher(boundary).matches()) {
            throw new PortalException(ProblemType.MALFORMED_REQUEST);
        }
        try {
            MultipartInput input = MultipartInput.builder()
                    .setInputStream(body)
                    .setBoundary(boundary.getBytes(StandardCharsets.US_ASCII))
                    .setBufferSize(BUFFER)
                    .setPartHeaderSizeMax(LONGEST_HEAD)
                    .get();
            input.setHeaderCharset(StandardCharsets.UTF_8);
            return new MultipartFiles(input);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public Optional<UploadPart> next() {
        try {
            if (!hasNext()) {
                return Optional.empty();
            }
            PartHead head = PartHead.of(input.readHeaders());
            if (!head.field().equals(FIELD)) {
                throw InvalidRequestException.of(FIELD, "Must be the name of every part.");
            }
            ItemInputStream body = input.newInputStream();
            current = body;
            return Optional.of(new UploadPart(head.fileName(), head.mediaType(), new PartBody(body)));
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    private boolean hasNext() throws IOException {
        if (!isBegun) {
            isBegun = true;
            return input.skipPreamble();
        }
        if (current != null) {
            current.close();
            current = null;
        }
        return input.readBoundary();
    }

    private static PortalException brokenOff(IOException e) {
        return new PortalException(ProblemType.MALFORMED_REQUEST, e);
    }

    /** Tells failures of the client from our own: what cannot be read is a body that breaks off. */
    private static final class PartBody extends FilterInputStream {
        PartBody(InputStream in) {
            super(in);
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException e) {
                throw brokenOff(e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw brokenOff(e);
            }
        }

        @Override
        public long skip(long bytes) {
            try {
                return super.skip(bytes);
            } catch (IOException e) {
                throw brokenOff(e);
            }
        }
    }
}
