package health.portico.core.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to have changed; what is absent stays. Immutable. Its texts are never logged.
 *
 * @param version of the settings that were read, if the client says so
 * @param password the present one, needed for address and question (S25)
 * @param email another address
 * @param language in which notices are written
 * @param notices by template, whether it is wanted
 * @param question another security question
 * @param removesQuestion whether there shall be none
 */
public record SettingsWish(
        Optional<Integer> version,
        Optional<String> password,
        Optional<String> email,
        Optional<Locale> language,
        Map<String, Boolean> notices,
        Optional<Question> question,
        boolean removesQuestion) {
    public SettingsWish {
        notices = Map.copyOf(notices);
    }

    /** A question with its answer as typed. */
    public record Question(String text, String answer) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    @Override
    public String toString() {
        return "SettingsWish";
    }
}
