package health.portico.core.attachment.scan;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's clamd as a process of the test, with one signature, for {@link FakeClamd#MALWARE}; it takes streams of up to 5 MiB. */
final class RealClamd implements Closeable {
    private static final String SIGNATURE =
            "Portico.Test:0:*:" + HexFormat.of().formatHex(FakeClamd.MALWARE.getBytes(StandardCharsets.US_ASCII));

    private final Process process;
    private final Path socket;
    private final int port;

    private RealClamd(Process process, Path socket, int port) {
        this.process = process;
        this.socket = socket;
        this.port = port;
    }

    /** Return where it is installed, if it is: Debian has it in {@code clamav-daemon}. */
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static RealClamd start(Path folder) throws IOException {
        var socket = folder.resolve("clamd.ctl");
        int port = freePort();
        Files.writeString(Files.createDirectory(folder.resolve("signatures")).resolve("portico.ndb"), SIGNATURE + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %1$s/signatures
                TemporaryDirectory %1$s
                LocalSocket %1$s/clamd.ctl
                TCPAddr 127.0.0.1
                TCPSocket %2$d
                StreamMaxLength 5M
                """.formatted(folder, port));
        var process = new ProcessBuilder(program().orElseThrow().toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .start();
        var clamd = new RealClamd(process, socket, port);
        clamd.awaitReady();
        return clamd;
    }

    ClamdAddress port() {
        return new ClamdAddress("localhost:" + port);
    }

    ClamdAddress socket() {
        return new ClamdAddress(socket.toString());
    }

    /** It says that it checks itself once it listens; after that its output is read away. */
    private void awaitReady() throws IOException {
        var output = process.inputReader();
        var said = new StringBuilder();
        for (var line = output.readLine(); ; line = output.readLine()) {
            if (line == null) {
                throw new IOException("clamd does not start:\n" + said);
            }
            said.append(line).append('\n');
            if (line.startsWith("Self checking every")) {
                break;
            }
        }
        var reader = new Thread(() -> output.lines().forEach(line -> {}), "clamd-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
