package health.portico.api.plugin;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An app or a device that a patient has linked to the own record, as the settings page lists it (R17). Immutable.
 *
 * @param id unique among the links of one plugin and patient; stands in a URL, so letters, digits and hyphens, at most 64
 * @param kind decides the word on the button: access of an app is removed, a device is unlinked
 * @param name what the patient knows it by, for instance the vendor's product
 * @param since when it was linked
 * @param lastUsed when it last read or sent anything, if ever
 * @param shares text keys of what it reads or sends, in the order of the page; see {@link PortalPlugin#texts}
 * @since 0.1
 */
public record Link(
        String id,
        Kind kind,
        String name,
        OffsetDateTime since,
        Optional<OffsetDateTime> lastUsed,
        List<String> shares) {
    /** What is linked. */
    public enum Kind {
        /** Reads the record. */
        APP,
        /** Sends readings into it. */
        DEVICE
    }

    public Link {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("the id of a link is 1 to 64 letters, digits and hyphens: " + id);
        }
        shares = List.copyOf(shares);
    }
}
