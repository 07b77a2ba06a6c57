package health.portico.core.sharing.web;

import health.portico.core.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** What stands beside whatever is shared (R40): the same for every record, full or empty. Thread-safe. */
@ApplicationScoped
public class ShareWords {
    private static final String DISCLAIMER = "disclaimer.share";

    private final Texts texts;

    @Inject
    public ShareWords(Texts texts) {
        this.texts = texts;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected ShareWords() {
        this(null);
    }

    String disclaimer(Locale language) {
        return texts.text(language, DISCLAIMER);
    }
}
