package health.portico.core.site;

import health.portico.api.record.Category;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands beside a list (R24, R27, R29, R32). It depends on the viewer's role, the category and the language alone and never on
 * what the list holds: a text that appears only when something is hidden would tell (S43).
 */
@ApplicationScoped
public class Disclaimers {
    private final Texts texts;

    @Inject
    public Disclaimers(Texts texts) {
        this.texts = texts;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Disclaimers() {
        this(null);
    }

    /** Return the text for a list, for viewers outside the hospital. */
    public Optional<String> of(Category category, ViewerKind role, Locale language) {
        return role.isStaff() ? Optional.empty() : texts.find(language, "disclaimer." + category.name());
    }
}
