package health.portico.embedded;

import health.portico.api.host.AuditEvent;
import health.portico.api.host.AuditSink;
import health.portico.core.sharing.ShareMachine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;

/** A node in a process of its own that says when it redeems a share code and goes no further, so that it can be killed right there. */
final class DoomedNode {
    static final String REACHED = "reached";

    /** Where it stops. */
    enum Point {
        /** The row is changed, the audit entry not written, nothing committed. */
        INSIDE,
        /** All is committed, nothing answered. */
        COMMITTED
    }

    private static volatile Point point = Point.INSIDE;

    private DoomedNode() {}

    /** Arguments: the data directory, the address of the database, the point. Says where it is. */
    public static void main(String[] arguments) throws Exception {
        point = Point.valueOf(arguments[2]);
        try (var server = StandalonePortal.on(Path.of(arguments[0]))
                .configure("portico.database.url", arguments[1])
                .configure("portico.database.user", "postgres")
                .clock(DoomedNode::clock)
                .beans(Sink.class)
                .start()) {
            System.out.println(server.uri());
            System.in.read();
        }
    }

    /** The machine asks for the time again when it writes the audit entry of what it did. */
    private static Clock clock() {
        if (point == Point.INSIDE && isRecording()) {
            stop();
        }
        return Clock.fixed(Fixture.NOW, ZoneOffset.UTC);
    }

    private static boolean isRecording() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(ShareMachine.class.getName())
                        && frame.getMethodName().equals("record")));
    }

    private static void stop() {
        System.out.println(REACHED);
        while (true) {
            LockSupport.park();
        }
    }

    /** Hears of entries when they are committed. */
    @ApplicationScoped
    public static class Sink implements AuditSink {
        @Override
        public void received(AuditEvent entry) {
            if (point == Point.COMMITTED && entry.draft().action().equals("share.redeem")) {
                stop();
            }
        }
    }
}
