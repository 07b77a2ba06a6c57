package health.portico.sample.attachment;

import health.portico.api.host.DocumentArchive;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An archive of the host that notes what it received. */
@ApplicationScoped
public class Basement implements DocumentArchive {
    private final List<String> received = new CopyOnWriteArrayList<>();

    @Override
    public void receive(Filed file) throws IOException {
        try (var bytes = file.content().open()) {
            received.add(file.attachment().id() + " of " + file.patient().value() + " with "
                    + file.message().value() + ": " + Mailroom.sha256(bytes.readAllBytes()));
        }
    }

    List<String> received() {
        return List.copyOf(received);
    }
}
