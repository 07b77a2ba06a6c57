package health.portico.core.outbox;

import health.portico.core.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of notices that a person may switch off: those whose texts name them, {@code {template}.kind}, a plugin's too. What has no
 * such name, a notice about the account itself, is always sent. Thread-safe.
 */
@ApplicationScoped
public class NoticeKinds {
    private static final String KIND = ".kind";

    private final Texts texts;

    @Inject
    public NoticeKinds(Texts texts) {
        this.texts = texts;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected NoticeKinds() {
        this(null);
    }

    /** Return the templates that can be switched off, sorted. */
    public List<String> optional() {
        return texts.keys().stream()
                .filter(key -> key.endsWith(KIND))
                .map(key -> key.substring(0, key.length() - KIND.length()))
                .filter(template ->
                        texts.find(Locale.ENGLISH, template + ".subject").isPresent())
                .toList();
    }

    public String name(Locale language, String template) {
        return texts.text(language, template + KIND);
    }
}
