package health.portico.core.contact;

import health.portico.core.config.Configuration;
import health.portico.core.config.Mode;
import health.portico.core.config.SiteKeys;
import health.portico.core.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the hospital says about its portal support, out of the configuration (ADR 89); in demo mode, where nothing is said, made-up
 * numbers. Immutable and thread-safe.
 */
public final class SupportContacts {
    private static final List<String> MADE_UP = List.of("555-0142", "555-0143");

    private final Configuration configuration;
    private final Texts texts;

    private SupportContacts(Configuration configuration, Texts texts) {
        this.configuration = configuration;
        this.texts = texts;
    }

    public static SupportContacts of(Configuration configuration, Texts texts) {
        return new SupportContacts(configuration, texts);
    }

    /** Tell whether a portal for real patients says "call portal support" without saying where (R7). */
    public static boolean isMissing(Configuration configuration) {
        return configuration.mode() == Mode.PRODUCTION
                && configuration.list(SiteKeys.SUPPORT_PHONES).isEmpty();
    }

    /** Return the contact for readers of a language: Spanish, or English for any other. */
    public SupportContact in(Locale language) {
        boolean isSpanish = language.getLanguage().equals("es");
        List<String> phones = configuration.list(SiteKeys.SUPPORT_PHONES);
        boolean isMadeUp = phones.isEmpty() && configuration.mode() == Mode.DEMO;
        List<String> spanish = configuration.list(SiteKeys.SUPPORT_PHONES_ES);
        List<String> ofLanguage = isSpanish && !spanish.isEmpty() ? spanish : phones;
        return new SupportContact(
                isMadeUp ? MADE_UP : ofLanguage,
                isMadeUp
                        ? Optional.of(texts.text(language, "page.contact.made-up-hours"))
                        : value(isSpanish ? SiteKeys.SUPPORT_HOURS_ES : SiteKeys.SUPPORT_HOURS),
                value(SiteKeys.SUPPORT_EMAIL),
                value(SiteKeys.SUPPORT_PAGE),
                (isSpanish ? value(SiteKeys.PRIVACY_POLICY_ES) : Optional.<String>empty())
                        .or(() -> value(SiteKeys.PRIVACY_POLICY)));
    }

    /** Return what support is called, numbers and hours as one line of plain text; empty if the hospital has set no number. */
    public String line(Locale language) {
        return numbers(language)
                .map(numbers -> texts.text(language, "page.contact.heading") + ": " + numbers)
                .orElse("");
    }

    /** Return a sentence that ends with whom to call, with numbers and hours in the place of its full stop. */
    public String after(Locale language, String sentence) {
        return numbers(language)
                .map(numbers -> sentence.replaceFirst("\\.$", "") + ": " + numbers + ".")
                .orElse(sentence);
    }

    private Optional<String> numbers(Locale language) {
        SupportContact contact = in(language);
        String hours = contact.hours().map(open -> " (" + open + ")").orElse("");
        return contact.phones().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", contact.phones()) + hours);
    }

    private Optional<String> value(String key) {
        return Optional.of(configuration.text(key)).filter(text -> !text.isEmpty());
    }
}
