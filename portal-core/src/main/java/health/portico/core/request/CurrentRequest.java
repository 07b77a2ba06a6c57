package health.portico.core.request;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the HTTP request that is being served. One per request, filled by the filters, read by the audit log and by
 * problem answers. Mutable; used on the thread of the request only.
 *
 * <p>The host says where a request comes from by two properties of the Jakarta REST request, which servlet containers share with the
 * attributes of the servlet request: {@link #REMOTE_ADDRESS} and {@link #LOCAL_ADDRESS}, each an IP address as text.
 */
@RequestScoped
public class CurrentRequest {
    /** Property that holds the address of the client, an IP address as text. */
    public static final String REMOTE_ADDRESS = "health.portico.remote-address";

    /** Property that holds the address of this machine at which the request came in, an IP address as text. */
    public static final String LOCAL_ADDRESS = "health.portico.local-address";

    private final String id = "urn:uuid:" + UUID.randomUUID();
    private @Nullable String clientAddress;
    private @Nullable String sessionHash;
    private @Nullable Runnable pending;

    /** Return the id of this request, {@code urn:uuid:…}; it is the {@code instance} of a problem answer. */
    public String id() {
        return id;
    }

    public Optional<String> clientAddress() {
        return Optional.ofNullable(clientAddress);
    }

    public void clientAddress(@Nullable String address) {
        this.clientAddress = address;
    }

    /** Return the SHA-256 of the session's id, hexadecimal, if the request belongs to one. */
    public Optional<String> sessionHash() {
        return Optional.ofNullable(sessionHash);
    }

    public void sessionHash(@Nullable String hash) {
        this.sessionHash = hash;
    }

    /**
     * Leave a write that must be durable before the answer leaves. It joins the first transaction of the request that can take it, so
     * that it costs no commit of its own; at the latest the response filter runs it.
     */
    public void writeWithTheNextTransaction(Runnable write) {
        this.pending = write;
    }

    /** Run the write that was left, once, inside the caller's transaction. */
    public void flush() {
        var write = pending;
        pending = null;
        if (write != null) {
            write.run();
        }
    }

    public boolean hasPendingWrite() {
        return pending != null;
    }
}
