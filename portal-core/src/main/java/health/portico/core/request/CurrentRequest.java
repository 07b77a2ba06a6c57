package health.portico.core.request;

import health.portico.api.record.ItemId;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.Viewer;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
    private @Nullable InetAddress peer;
    private @Nullable String clientAddress;
    private @Nullable String sessionHash;
    private @Nullable Viewer viewer;
    private @Nullable PatientId patient;
    private @Nullable ItemId item;
    private final Set<PatientId> represented = new HashSet<>();
    private @Nullable Runnable pending;
    private boolean written;

    /** Return the id of this request, {@code urn:uuid:…}; it is the {@code instance} of a problem answer. */
    public String id() {
        return id;
    }

    /** Return who is connected, be it a proxy, as the host tells it; nobody's header changes that. */
    public Optional<InetAddress> peer() {
        return Optional.ofNullable(peer);
    }

    public void isConnectedTo(@Nullable InetAddress address) {
        this.peer = address;
    }

    public Optional<String> clientAddress() {
        return Optional.ofNullable(clientAddress);
    }

    public void cameFrom(@Nullable String address) {
        this.clientAddress = address;
    }

    /** Return the SHA-256 of the session's id, hexadecimal, if the request belongs to one. */
    public Optional<String> sessionHash() {
        return Optional.ofNullable(sessionHash);
    }

    /** Return whose request it is, if anybody is logged in. */
    public Optional<Viewer> viewer() {
        return Optional.ofNullable(viewer);
    }

    public void belongsTo(Viewer who, String hashOfSession) {
        this.viewer = who;
        this.sessionHash = hashOfSession;
    }

    /** Note that the request is of a guest's session: the audit log shall name it, but it makes nobody a viewer (S11). */
    public void isOfGuest(String hashOfSession) {
        this.sessionHash = hashOfSession;
    }

    public void belongsToNobody() {
        this.viewer = null;
        this.sessionHash = null;
    }

    /** Return the patient whom the address names, whether there is one or not. */
    public Optional<PatientId> patient() {
        return Optional.ofNullable(patient);
    }

    /** Return the item that the address names, whether there is one or not. */
    public Optional<ItemId> item() {
        return Optional.ofNullable(item);
    }

    public void asksFor(@Nullable PatientId whom, @Nullable ItemId what) {
        this.patient = whom;
        this.item = what;
    }

    /** Note that a proxy grant opened this patient's record to the viewer. */
    public void represents(PatientId whom) {
        represented.add(whom);
    }

    /** Tell whether a proxy grant opened this patient's record to the viewer, in this request. */
    public boolean isOnBehalfOf(PatientId whom) {
        return represented.contains(whom);
    }

    /**
     * Leave a write that must be durable before the answer leaves. It joins the first audit entry of the request, so that it costs no
     * commit of its own; at the latest the response filter runs it. Running it twice must do no harm.
     */
    public void writeWithTheNextEntry(Runnable write) {
        this.pending = write;
        this.written = false;
    }

    /** Run the write that was left, once, in the caller's transaction if there is one. */
    public void flush() {
        if (pending != null && !written) {
            pending.run();
            written = true;
        }
    }

    /**
     * Tell whether the write that was left may not be durable: it never ran, or the transaction that took it may have failed with the
     * request.
     */
    public boolean needsWrite(boolean failed) {
        return pending != null && (failed || !written);
    }

    /** Forget that the write ran, because its transaction may have been rolled back. */
    public void writeAgain() {
        this.written = false;
    }
}
