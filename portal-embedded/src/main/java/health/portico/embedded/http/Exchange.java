package health.portico.embedded.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.nio.NIOConnection;
import org.jspecify.annotations.Nullable;

/**
 * One connection as its deadlines see it: silent, sending a head, sending a body, being served, or taking in an answer. Thread-safe:
 * worker threads tell it what happens, the thread of {@link Exchanges} asks whether time is up.
 */
final class Exchange {
    private enum Phase {
        IDLE,
        HEAD,
        BODY,
        SERVING,
        ANSWERED
    }

    private static final Logger LOG = Logger.getLogger(Exchange.class.getName());

    private final NIOConnection connection;
    private final Exchanges all;
    private Phase phase = Phase.IDLE;
    private long since = System.nanoTime();
    private Duration allowed;
    private HeadSyntax head = new HeadSyntax();
    private boolean isCounted;
    private boolean isCutOff;
    private long taken;
    private @Nullable Body body;
    private @Nullable Runnable next;

    Exchange(NIOConnection connection, Exchanges all) {
        this.connection = connection;
        this.all = all;
        this.allowed = all.limits().idle();
    }

    /**
     * Bytes have come: unless they belong to a request that has begun, they begin one.
     *
     * @return whether more of it is taken; false if it has been cut off and as much has come as any request may have
     */
    synchronized boolean receive(int bytes) {
        if (phase == Phase.IDLE || phase == Phase.ANSWERED) {
            head = new HeadSyntax();
            taken = 0;
            enter(Phase.HEAD, all.limits().head());
        }
        taken += bytes;
        return !isCutOff || taken <= RequestCollector.MAX_UPLOAD_BYTES;
    }

    /** Nothing more is read: the client has some time to take in the answer, and is not cut off before it can. */
    synchronized void stall() {
        enter(Phase.BODY, all.limits().body());
    }

    /** Return how far the head of the present request has come. */
    synchronized HeadSyntax head() {
        return head;
    }

    synchronized boolean isInHead() {
        return phase == Phase.HEAD;
    }

    /** The head is whole, and a body of at most that length follows. */
    synchronized void expect(Body content, long bytes) {
        body = content;
        enter(Phase.BODY, all.limits().body(bytes));
    }

    /** Tell whether the client may send the rest of its request later; it may not if it does so on too many connections. */
    synchronized boolean mayWait() {
        isCounted = isCounted || all.count(client());
        return isCounted;
    }

    /** The request is whole. */
    synchronized void served() {
        uncount();
        phase = Phase.SERVING;
    }

    /** The request is answered without the rest of its body, which has the rest of its time to arrive and be dropped. */
    synchronized void cutOff() {
        isCutOff = true;
    }

    /** The answer has been written, which does not mean that the client has taken it in. */
    synchronized void answered() {
        dropBody();
        if (!isCutOff) {
            enter(Phase.ANSWERED, all.limits().answer(unsent()));
        }
    }

    /** Return whether the client has taken in all that was written to it. */
    boolean isDrained() {
        return unsent() == 0;
    }

    /** Go on with the next request when the client has taken in the last answer: nobody piles up answers. */
    synchronized void whenDrained(Runnable service) {
        next = service;
        enter(Phase.ANSWERED, all.limits().answer(unsent()));
    }

    /** Close the connection if its time is up; otherwise let it go on if it can. */
    void check() {
        try {
            if (!isOverdue()) {
                return;
            }
        } catch (RejectedExecutionException noWorkerIsLeft) {
            LOG.log(Level.FINE, "a request is refused", noWorkerIsLeft);
        }
        connection.terminateSilently();
    }

    private synchronized boolean isOverdue() {
        if (phase == Phase.ANSWERED && isDrained()) {
            goOn();
        }
        return phase != Phase.SERVING && System.nanoTime() - since > allowed.toNanos();
    }

    private void goOn() {
        var service = next;
        next = null;
        if (service == null) {
            enter(Phase.IDLE, all.limits().idle());
        } else {
            phase = Phase.SERVING;
            connection.getTransport().getWorkerThreadPool().execute(service);
        }
    }

    /** The connection has ended. */
    synchronized void close() {
        uncount();
        dropBody();
        next = null;
    }

    private void enter(Phase now, Duration time) {
        phase = now;
        allowed = time;
        since = System.nanoTime();
    }

    private void uncount() {
        if (isCounted) {
            isCounted = false;
            all.uncount(client());
        }
    }

    private void dropBody() {
        if (body != null) {
            body.close();
            body = null;
        }
    }

    private int unsent() {
        return connection.getAsyncWriteQueue().spaceInBytes();
    }

    private InetAddress client() {
        return ((InetSocketAddress) connection.getPeerAddress()).getAddress();
    }
}
