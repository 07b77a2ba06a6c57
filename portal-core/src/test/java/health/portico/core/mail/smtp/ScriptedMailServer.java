package health.portico.core.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A mail server on loopback that answers as a test says: by the verb of the command, {@code .} for the end of the data. Thread-safe. */
final class ScriptedMailServer implements AutoCloseable {
    /** Instead of an answer: the connection breaks. */
    static final String BREAK = "";

    private static final Map<String, String> USUAL = Map.of(
            "EHLO",
            "250 scripted",
            "MAIL",
            "250 OK",
            "RCPT",
            "250 OK",
            "DATA",
            "354 Go on",
            ".",
            "250 OK",
            "QUIT",
            "221 Bye");

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());

    ScriptedMailServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Return the verbs that came. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                commands.add("gone");
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
        say(out, answers.getOrDefault("greeting", "220 scripted"));
        var inData = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inData && !line.equals(".")) {
                continue;
            }
            var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            commands.add(verb);
            var answer = answers.getOrDefault(verb, USUAL.getOrDefault(verb, "502 What?"));
            if (answer.equals(BREAK)) {
                return;
            }
            say(out, answer);
            inData = verb.equals("DATA") && answer.startsWith("354");
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
