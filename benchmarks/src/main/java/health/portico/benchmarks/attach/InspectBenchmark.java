package health.portico.benchmarks.attach;

import health.portico.core.attachment.Inspection;
import health.portico.core.attachment.TikaAttachmentInspector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One inspection of a file of 3.9 MB, beside its SHA-256 and a bare detection of its type by Tika, the stream being read once in both. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(3)
public class InspectBenchmark {
    private static final int BUFFER = 64 * 1024;

    @Param
    private LargeFiles file = LargeFiles.JPEG;

    private final TikaAttachmentInspector inspector = new TikaAttachmentInspector();
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private byte[] bytes = {};

    /** Refuse to measure what is refused. */
    @Setup
    public void accept() throws IOException {
        bytes = file.bytes();
        if (!(inspection() instanceof Inspection.Accepted)) {
            throw new IllegalStateException(file + ": " + inspection());
        }
    }

    private Inspection inspection() throws IOException {
        return inspector.inspect(
                file.fileName(), Optional.empty(), new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }

    @Benchmark
    public Inspection inspect() throws IOException {
        return inspection();
    }

    @Benchmark
    public MediaType hashAndDetect(Blackhole hole) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[BUFFER];
        ByteArrayInputStream body = new ByteArrayInputStream(bytes);
        for (int count = body.read(buffer); count > 0; count = body.read(buffer)) {
            digest.update(buffer, 0, count);
        }
        hole.consume(digest.digest());
        return types.detect(new ByteArrayInputStream(bytes, 0, BUFFER), new Metadata());
    }
}
