package health.portico.core.settings;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A question that somebody chose, and the hash of the answer. Immutable.
 *
 * @param text the question, 1 to 200 characters
 * @param answerHash a hash like a password's, of the answer as {@link #normal} writes it
 */
public record SecurityQuestion(String text, String answerHash) {
    /** Return an answer as it is compared: in lower case, without white space, in Unicode form NFKC. */
    static String normal(String answer) {
        return Normalizer.normalize(answer, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return "SecurityQuestion";
    }
}
