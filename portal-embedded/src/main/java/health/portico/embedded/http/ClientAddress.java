package health.portico.embedded.http;

/** Names of the request properties that tell both ends of the connection; a servlet filter sets the same ones on a Jakarta EE server. */
final class ClientAddress {
    static final String REMOTE = "health.portico.remote-address";
    static final String LOCAL = "health.portico.local-address";

    private ClientAddress() {}
}
