package health.portico.core.config;

import static health.portico.core.config.KeyRules.list;
import static health.portico.core.config.KeyRules.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The keys of what the hospital says about itself: whom people call and when (R78), and its privacy policy (R79). */
public final class SiteKeys {
    public static final String SUPPORT_PHONES = "portico.support.phones";
    public static final String SUPPORT_PHONES_ES = "portico.support.phones.es";
    public static final String SUPPORT_HOURS = "portico.support.hours";
    public static final String SUPPORT_HOURS_ES = "portico.support.hours.es";
    public static final String SUPPORT_EMAIL = "portico.support.email";
    public static final String SUPPORT_PAGE = "portico.support.page";
    public static final String PRIVACY_POLICY = "portico.privacy-policy";
    public static final String PRIVACY_POLICY_ES = "portico.privacy-policy.es";

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ().-]{5,28}[0-9]");
    private static final int LONGEST_HOURS = 200;

    static final List<KeyRule> ALL = List.of(
            phones(
                    SUPPORT_PHONES,
                    "Telephone numbers of portal support, such as `555-0142`: on every page, in letters and in the answers that send people to support (R7, R78). Without one the portal warns at the start; in demo mode there are made-up ones."),
            phones(SUPPORT_PHONES_ES, "The numbers that readers of Spanish see; without the key the same ones."),
            hours(
                    SUPPORT_HOURS,
                    "When portal support answers, in English, such as `Monday to Friday, 8 am to 5 pm`. Needs the next key and numbers."),
            hours(SUPPORT_HOURS_ES, "The same in Spanish."),
            text(SUPPORT_EMAIL, "", "An e-mail address of portal support.").problem(Bounds.emailAddress()),
            text(SUPPORT_PAGE, "", "The address of a page of the hospital about its portal support.")
                    .problem(Bounds.publicAddress()),
            text(PRIVACY_POLICY, "", "The address of the hospital's privacy policy, linked from every page (R79).")
                    .problem(Bounds.publicAddress()),
            text(
                            PRIVACY_POLICY_ES,
                            "",
                            "The address of the privacy policy in Spanish; without the key the same one. Needs the key above.")
                    .problem(Bounds.publicAddress()));

    private SiteKeys() {}

    private static KeyRule phones(String name, String description) {
        return list(name, "", description)
                .problem(value ->
                        Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(phone -> PHONE.matcher(phone)
                                        .matches())
                                ? Optional.empty()
                                : Optional.of("one or more telephone numbers such as 555-0142, none of them empty"));
    }

    private static KeyRule hours(String name, String description) {
        return text(name, "", description)
                .problem(value -> !value.isBlank()
                                && value.length() <= LONGEST_HOURS
                                && value.chars().noneMatch(Character::isISOControl)
                        ? Optional.empty()
                        : Optional.of("one line of 1 to " + LONGEST_HOURS + " characters"));
    }

    /**
     * Check what the keys must say together.
     *
     * @param effective the value of a key, its default if it was not given
     */
    static void check(UnaryOperator<String> effective) {
        for (String key : List.of(SUPPORT_PHONES_ES, SUPPORT_HOURS, SUPPORT_HOURS_ES)) {
            needs(effective, key, SUPPORT_PHONES);
        }
        needs(effective, SUPPORT_HOURS, SUPPORT_HOURS_ES);
        needs(effective, SUPPORT_HOURS_ES, SUPPORT_HOURS);
        needs(effective, PRIVACY_POLICY_ES, PRIVACY_POLICY);
    }

    private static void needs(UnaryOperator<String> effective, String key, String other) {
        if (!effective.apply(key).isEmpty() && effective.apply(other).isEmpty()) {
            throw new ConfigurationException(key + " needs " + other);
        }
    }
}
