package health.portico.core.helpdesk;

import health.portico.api.record.Patient;
import health.portico.core.config.KeyedHashes;
import health.portico.core.mail.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Names the addresses that are on file for a patient. An id is a keyed hash, not a place in the list: one that has left the file between the
 * look and the click is found no more, and no other one in its place. Immutable.
 */
@ApplicationScoped
public class FiledAddresses {
    private static final String PURPOSE = "address on file";
    private static final int ID = 32;

    private final KeyedHashes hashes;

    @Inject
    public FiledAddresses(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected FiledAddresses() {
        this(null);
    }

    /** Return the addresses that mail can go to, each once, in the order of the file. */
    List<FiledAddress> of(Patient patient) {
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return EmailAddress.onFile(patient).stream()
                .filter(seen::add)
                .map(address -> new FiledAddress(id(patient, address), address))
                .toList();
    }

    private String id(Patient patient, String address) {
        var text = address.toLowerCase(Locale.ROOT) + ' ' + patient.id().value();
        return hashes.hash(PURPOSE, text).substring(0, ID);
    }
}
