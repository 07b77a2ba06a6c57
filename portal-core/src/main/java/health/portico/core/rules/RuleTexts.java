package health.portico.core.rules;

import health.portico.api.record.Category;
import health.portico.api.visibility.RuleId;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.policy.PolicyPack;
import health.portico.core.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the rules of the portal say to people, in two voices. Staff read why a rule applied. Everybody else reads only what holds for
 * viewer and category as a whole (S43): all sentences, always, whether anything is hidden or not. Immutable and thread-safe.
 */
public final class RuleTexts {
    /** The bundle of the portal's own rules. */
    public static final String BUNDLE = "health.portico.core.rules.texts.RuleTexts";

    private final Texts texts;

    private RuleTexts(Texts texts) {
        this.texts = texts;
    }

    /** Read the sentences of the portal's own rules. */
    public static RuleTexts read() {
        return new RuleTexts(Texts.read(RuleTexts.class.getClassLoader(), List.of(BUNDLE)));
    }

    /** Speak out of texts that hold those of the portal's own rules. */
    public static RuleTexts of(Texts texts) {
        return new RuleTexts(texts);
    }

    /** Say why a rule applies, for staff; empty for a rule that has no text. */
    public Optional<String> staff(RuleId rule, Locale locale) {
        return texts.find(locale, rule + ".staff");
    }

    /** Say when or how a rule stops hiding, for staff; empty for a grant. */
    public Optional<String> lifts(RuleId rule, Locale locale) {
        return texts.find(locale, rule + ".lifts");
    }

    /** Say what viewers of this kind may be told of what this category leaves out; each sentence once, in the order of the books. */
    public List<String> notices(PolicyPack pack, ViewerKind viewer, Category category, Locale locale) {
        return RuleBooks.books(pack).stream()
                .filter(book -> book.categories().contains(category))
                .flatMap(book -> book.lines().stream())
                .filter(line -> line.viewers().contains(viewer) && !viewer.isStaff())
                .flatMap(line -> texts.find(locale, line.id() + ".patient").stream())
                .distinct()
                .toList();
    }
}
