package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.embedded.fixture.Gate;
import health.portico.embedded.fixture.Ledgers;
import jakarta.enterprise.inject.spi.CDI;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCycleTest {
    @TempDir
    Path data;

    @Test
    void listensOnLoopbackAtAFreePort() throws Exception {
        try (var server = Fixture.inMemory().start()) {
            assertEquals(
                    "http://127.0.0.1:" + server.port() + "/portal/",
                    server.uri().toString());
            assertTrue(server.port() > 0);
        }
    }

    @Test
    void keepsItsDataInTheDataDirectory() {
        try (var server = Fixture.server().dataDirectory(data).start()) {
            server.bean(Ledgers.class).write("kept");
        }
        try (var server = Fixture.server().dataDirectory(data).start()) {
            assertEquals(java.util.List.of("kept"), server.bean(Ledgers.class).names());
        }
    }

    @Test
    void runsTwiceInOneVirtualMachine() throws Exception {
        try (var one = Fixture.inMemory().start();
                var two = Fixture.inMemory().start()) {
            one.bean(Ledgers.class).write("one");
            two.bean(Ledgers.class).write("two");
            assertEquals(java.util.List.of("one"), one.bean(Ledgers.class).names());
            assertEquals(java.util.List.of("two"), two.bean(Ledgers.class).names());
            assertEquals(200, Fixture.get(one, "fixture/visit").statusCode());
            assertEquals(200, Fixture.get(two, "fixture/visit").statusCode());
            two.close();
            assertEquals(200, Fixture.get(one, "fixture/visit").statusCode());
            one.bean(Ledgers.class).write("still");
            assertThrows(ConnectException.class, () -> Fixture.get(two, "fixture/visit"));
        }
        assertThrows(IllegalStateException.class, CDI::current);
    }

    @Test
    void letsARunningRequestFinish() throws Exception {
        try (var server = Fixture.inMemory().start()) {
            var gate = server.bean(Gate.class);
            var request = CompletableFuture.supplyAsync(() -> call(server));
            gate.awaitVisitor();
            var stopping = CompletableFuture.runAsync(server::close);
            while (accepts(server.port())) {
                Thread.onSpinWait();
            }
            assertFalse(request.isDone());
            gate.open();
            assertEquals("[\"done\"]", request.get(10, TimeUnit.SECONDS));
            stopping.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var builder = Fixture.inMemory().port(taken.getLocalPort());
            var failure = assertThrows(StartFailure.class, builder::start);
            assertTrue(failure.getMessage().contains("portico.http.port"), failure.getMessage());
            assertTrue(failure.getMessage().contains(Integer.toString(taken.getLocalPort())), failure.getMessage());
        }
    }

    @Test
    void namesADatabaseThatCannotBeReached() {
        var builder =
                Fixture.server().configure("portico.database.url", "jdbc:postgresql://127.0.0.1:1/portico?user=x");
        var failure = assertThrows(StartFailure.class, builder::start);
        assertTrue(failure.getMessage().contains("portico.database.url"), failure.getMessage());
    }

    private static String call(PortalServer server) {
        try {
            return Fixture.get(server, "fixture/slow").body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A socket that closes refuses, or resets what it has not accepted yet. */
    private static boolean accepts(int port) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (SocketException e) {
            return false;
        }
    }
}
