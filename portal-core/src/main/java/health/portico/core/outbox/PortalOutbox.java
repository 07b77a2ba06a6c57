package health.portico.core.outbox;

import health.portico.api.host.PortalClock;
import health.portico.api.portal.Outbox;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps notices and letters in the caller's transaction, where somebody sends them. Thread-safe. */
@ApplicationScoped
public class PortalOutbox implements Outbox, Letters {
    private static final int LONGEST_ABOUT = 128;

    private final OutgoingMail mail;
    private final MailTexts texts;
    private final Accounts accounts;
    private final OutboxStore store;
    private final PortalClock clock;

    @Inject
    public PortalOutbox(OutgoingMail mail, MailTexts texts, Accounts accounts, OutboxStore store, PortalClock clock) {
        this.mail = mail;
        this.texts = texts;
        this.accounts = accounts;
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected PortalOutbox() {
        this(null, null, null, null, null);
    }

    @Override
    @Transactional
    public void add(String account, String template, String about) {
        texts.check(template, MailTexts.PLACES);
        checkAbout(about);
        if (mail.notifier().isPresent()
                && accounts.byId(account).filter(PortalOutbox::isReached).isPresent()
                && !store.isUnwanted(account, template)) {
            store.add(account, template, about, Now.of(clock));
        }
    }

    @Override
    @Transactional
    public void add(Letter letter) {
        texts.check(letter.template(), letter.account().isPresent() ? MailTexts.OF_AN_ACCOUNT : MailTexts.PLACES);
        checkAbout(letter.about());
        if (mail.notifier().isPresent()) {
            store.add(letter, Now.of(clock));
        }
    }

    private static void checkAbout(String about) {
        if (about.isBlank() || about.length() > LONGEST_ABOUT) {
            throw new IllegalArgumentException(
                    "what a notice is about has an id of 1 to " + LONGEST_ABOUT + " characters");
        }
    }

    static boolean isReached(Account account) {
        return account.enabled() && account.email().isPresent();
    }
}
