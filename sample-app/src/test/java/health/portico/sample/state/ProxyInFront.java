package health.portico.sample.state;

import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a proxy in front sends: one request of somebody whom it has logged in. Immutable. */
final class ProxyInFront {
    private final URI portal;
    private final List<String> headers;

    private ProxyInFront(URI portal, List<String> headers) {
        this.portal = portal;
        this.headers = List.copyOf(headers);
    }

    /** Return a proxy that sends nothing of its own yet. */
    static ProxyInFront of(URI portal) {
        return new ProxyInFront(portal, List.of());
    }

    /** Name a doctor of the hospital and the log-in. */
    ProxyInFront doctor(String user, String logIn) {
        return with("Portico-Host-User", user)
                .with("Portico-Host-Log-In", logIn)
                .with("Portico-Host-Roles", "parking; doctors")
                .with("Portico-Host-Practitioner", "d1");
    }

    ProxyInFront with(String name, String value) {
        return new ProxyInFront(
                portal, Stream.concat(headers.stream(), Stream.of(name, value)).toList());
    }

    ProxyInFront without(String name) {
        var kept = new ArrayList<String>();
        for (var i = 0; i < headers.size(); i += 2) {
            if (!headers.get(i).equals(name)) {
                kept.addAll(headers.subList(i, i + 2));
            }
        }
        return new ProxyInFront(portal, kept);
    }

    PortalAnswer get(String path) {
        return send("GET", path);
    }

    PortalAnswer send(String method, String path) {
        var client = new PortalClient(portal);
        var request = client.request(path).method(method, BodyPublishers.noBody());
        for (var i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return client.send(request);
    }
}
