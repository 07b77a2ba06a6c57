package health.portico.core.attachment.scan;

import health.portico.api.host.AttachmentScanner;
import health.portico.api.host.AttachmentScanner.Verdict;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the scanner whether a file may be accepted (S51). Thread-safe; blocks as long as the scanner does, so no database connection
 * should be held meanwhile. Whether the scanner works is logged when it changes, not with each file.
 */
@ApplicationScoped
public class Scanning {
    private static final Logger LOG = Logger.getLogger(Scanning.class.getName());

    private final InstalledScanner installed;
    private final AtomicBoolean working = new AtomicBoolean(true);

    @Inject
    public Scanning(InstalledScanner installed) {
        this.installed = installed;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected Scanning() {
        this(null);
    }

    /**
     * Return why a file is refused: {@code attachment-infected}, or {@code scanner-not-available} if nobody can say and the hospital
     * demands an answer. Empty: it may be kept.
     *
     * @param content of the file, as it would be kept
     * @param bytes how many there are
     */
    public Optional<ProblemType> refusal(Content content, long bytes) {
        return installed.scanner().flatMap(scanner -> refusal(verdict(scanner, content, bytes)));
    }

    private Optional<ProblemType> refusal(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> Optional.empty();
            case INFECTED -> Optional.of(ProblemType.ATTACHMENT_INFECTED);
            case UNAVAILABLE ->
                installed.isRequired() ? Optional.of(ProblemType.SCANNER_NOT_AVAILABLE) : Optional.empty();
        };
    }

    /** Let the scanner look at a text of ours, so that an operator hears of an outage before a patient does. */
    void probe() {
        var text = "Portico asks whether the scanner answers.";
        installed.scanner().ifPresent(scanner -> verdict(scanner, Content.of(text), text.length()));
    }

    boolean isInstalled() {
        return installed.scanner().isPresent();
    }

    /** Tell whether the last scan had an answer. */
    boolean isWorking() {
        return working.get();
    }

    private Verdict verdict(AttachmentScanner scanner, Content content, long bytes) {
        try {
            var verdict = Objects.requireNonNull(scanner.scan(content, bytes));
            note(verdict != Verdict.UNAVAILABLE, null);
            return verdict;
        } catch (IOException | RuntimeException e) {
            note(false, e);
            return Verdict.UNAVAILABLE;
        }
    }

    private void note(boolean now, @Nullable Exception cause) {
        if (working.getAndSet(now) == now) {
            return;
        }
        if (now) {
            LOG.info("the scanner of attachments answers again");
        } else {
            LOG.log(
                    Level.WARNING,
                    bug(cause),
                    () -> "the scanner of attachments does not answer: "
                            + (cause == null ? Verdict.UNAVAILABLE : cause));
        }
    }

    /** The stack of an outage tells nothing. */
    private static @Nullable Exception bug(@Nullable Exception cause) {
        return cause instanceof RuntimeException ? cause : null;
    }
}
