package health.portico.core.helpdesk;

import health.portico.core.mail.EmailAddress;

/**
 * An e-mail address that the hospital has on file for a patient. Immutable.
 *
 * @param id stands for patient and address together, tells nothing of either, and is the same each time
 * @param address as it is on file
 */
public record FiledAddress(String id, String address) {
    /** Return it as staff see it. */
    public String shown() {
        return EmailAddress.masked(address);
    }

    @Override
    public String toString() {
        return "FiledAddress[" + id + "]";
    }
}
