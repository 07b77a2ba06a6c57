package health.portico.core.contact;

import java.util.List;
import java.util.Optional;

/**
 * How the hospital's portal support is reached, in one language (R78, R79). Immutable.
 *
 * @param phones as people read them; empty if the hospital has set none
 * @param hours when somebody answers
 * @param email where to write
 * @param page the address of a page of the hospital
 * @param privacyPolicy the address of its privacy policy
 */
public record SupportContact(
        List<String> phones,
        Optional<String> hours,
        Optional<String> email,
        Optional<String> page,
        Optional<String> privacyPolicy) {
    public SupportContact {
        phones = List.copyOf(phones);
    }

    public boolean isEmpty() {
        return phones.isEmpty() && email.isEmpty() && page.isEmpty() && privacyPolicy.isEmpty();
    }

    /** Return the address that dials a number (RFC 3966): its digits, and the plus sign before them if there is one. */
    public static String dial(String phone) {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
