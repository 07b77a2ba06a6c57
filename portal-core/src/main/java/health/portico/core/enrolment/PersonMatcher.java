package health.portico.core.enrolment;

import health.portico.api.host.Applicant;
import health.portico.api.host.PersonDirectory;
import health.portico.api.record.Patient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the one patient who somebody says they are (R4). Exact, after what does not count in writing is taken away; unknown on file is no
 * match, several matches are none. The rules stand in {@code docs/reference/person-matching.md}. Thread-safe; blocks on the directory.
 */
@ApplicationScoped
public class PersonMatcher {
    private static final int PHONE_DIGITS = 10;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POSTAL_CODE = Pattern.compile("(\\d{5})(?:-?\\d{4})?");
    private static final Pattern POSTAL_CODE_IN_ADDRESS = Pattern.compile("(?<=[\\s,])(\\d{5})(?:-\\d{4})?(?!\\d)");

    private final PersonDirectory persons;

    @Inject
    public PersonMatcher(PersonDirectory persons) {
        this.persons = persons;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonMatcher() {
        this(null);
    }

    /** Return the patient, never a record that was merged into another one; empty if nobody matches, if several do, or if the directory cannot name all who might. */
    public Optional<Patient> match(Applicant applicant) {
        var found = persons.bornOn(applicant.birthDate(), applicant.familyName().strip()).orElse(List.of()).stream()
                .filter(patient -> patient.links().replacedBy().isEmpty())
                .filter(patient -> isMeant(patient, applicant))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    static boolean isMeant(Patient patient, Applicant applicant) {
        return patient.birthDate().filter(applicant.birthDate()::equals).isPresent()
                && isName(words(patient.displayName()), words(applicant.givenName()), words(applicant.familyName()))
                && livesAt(patient, applicant.postalCode())
                && applicant.phone().map(phone -> isReachedAt(patient, phone)).orElse(true);
    }

    /** The name on file begins with the given name and ends with the family name; what stands between them does not count. */
    private static boolean isName(List<String> onFile, List<String> given, List<String> family) {
        return !given.isEmpty()
                && !family.isEmpty()
                && onFile.size() >= given.size() + family.size()
                && onFile.subList(0, given.size()).equals(given)
                && onFile.subList(onFile.size() - family.size(), onFile.size()).equals(family);
    }

    private static List<String> words(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The last five digits in a row of an address are its postal code, unless the address begins with them. */
    private static boolean livesAt(Patient patient, String typed) {
        var wanted = POSTAL_CODE.matcher(typed.strip());
        return wanted.matches()
                && patient.addresses().stream()
                        .map(PersonMatcher::postalCode)
                        .anyMatch(code -> code.equals(wanted.group(1)));
    }

    private static String postalCode(String address) {
        return POSTAL_CODE_IN_ADDRESS
                .matcher(address)
                .results()
                .map(found -> found.group(1))
                .reduce("", (first, last) -> last);
    }

    private static boolean isReachedAt(Patient patient, String typed) {
        var wanted = lastDigits(typed);
        return wanted.length() == PHONE_DIGITS
                && patient.phones().stream().map(PersonMatcher::lastDigits).anyMatch(wanted::equals);
    }

    private static String lastDigits(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }
}
