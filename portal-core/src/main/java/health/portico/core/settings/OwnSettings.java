package health.portico.core.settings;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.account.Account;
import health.portico.core.account.CheckedPassword;
import health.portico.core.account.Passwords;
import health.portico.core.mail.EmailAddress;
import health.portico.core.outbox.NoticeKinds;
import health.portico.core.outbox.NoticeWishes;
import health.portico.core.outbox.OutgoingMail;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and changes the settings of whoever is logged in (R13, R14, S25). Thread-safe; not to be called in a transaction. */
@ApplicationScoped
public class OwnSettings {
    private static final int SHORTEST_ANSWER = 3;

    private final OwnAccount own;
    private final SettingsStore store;
    private final SettingChanges changes;
    private final EmailChanges emails;
    private final NoticeKinds kinds;
    private final NoticeWishes wishes;
    private final OutgoingMail mail;
    private final Passwords passwords;
    private final QuestionPolicy policy;

    @Inject
    public OwnSettings(
            OwnAccount own,
            SettingsStore store,
            SettingChanges changes,
            EmailChanges emails,
            NoticeKinds kinds,
            NoticeWishes wishes,
            OutgoingMail mail,
            Passwords passwords,
            QuestionPolicy policy) {
        this.own = own;
        this.store = store;
        this.changes = changes;
        this.emails = emails;
        this.kinds = kinds;
        this.wishes = wishes;
        this.mail = mail;
        this.passwords = passwords;
        this.policy = policy;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected OwnSettings() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Return what is set.
     *
     * @throws PortalException {@code account-kept-elsewhere}
     */
    public Settings of(Session session) {
        var account = own.of(session);
        var kept = store.find(account.id()).orElse(KeptSettings.NONE);
        var unwanted = wishes.unwanted(account.id());
        Map<String, Boolean> notices = new TreeMap<>();
        kinds.optional().forEach(kind -> notices.put(kind, !unwanted.contains(kind)));
        return new Settings(
                account,
                emails.waiting(account),
                notices,
                kept.question().map(SecurityQuestion::text),
                policy.isOn(),
                kept.version());
    }

    /**
     * Change what is wished, all of it or nothing. Whoever keeps the first settings at the same moment as another request looks again.
     *
     * @param address of the client
     * @throws PortalException with what is wrong; {@code changed-meanwhile}
     */
    public void change(Session session, SettingsWish wish, String address) {
        var account = own.of(session);
        check(account, wish);
        var checked = needsPassword(account, wish)
                ? Optional.of(own.confirm(account, wish.password().orElseThrow(OwnSettings::passwordMissing), address))
                : Optional.<CheckedPassword>empty();
        var question = wish.question()
                .map(asked ->
                        new SecurityQuestion(asked.text(), passwords.hash(SecurityQuestion.normal(asked.answer()))));
        try {
            changes.apply(account, wish, question, checked);
        } catch (PortalException e) {
            throw e;
        } catch (RuntimeException e) {
            changes.apply(account, wish, question, checked);
        }
    }

    private void check(Account account, SettingsWish wish) {
        if (wish.email().filter(text -> !EmailAddress.isValid(text)).isPresent()) {
            throw InvalidRequestException.of("email", "Must be an e-mail address, for instance name@example.org.");
        }
        if (isOtherAddress(account, wish) && mail.notifier().isEmpty()) {
            throw new PortalException(ProblemType.EMAIL_NOT_CONFIRMABLE);
        }
        if (!kinds.optional().containsAll(wish.notices().keySet())) {
            throw InvalidRequestException.of(
                    "notices", "Must name kinds that can be switched off: " + kinds.optional());
        }
        wish.question().ifPresent(this::check);
    }

    private void check(SettingsWish.Question question) {
        if (!policy.isOn()) {
            throw new PortalException(ProblemType.SECURITY_QUESTIONS_OFF);
        }
        var answer = SecurityQuestion.normal(question.answer());
        if (answer.length() < SHORTEST_ANSWER
                || SecurityQuestion.normal(question.text()).contains(answer)) {
            throw InvalidRequestException.of(
                    "securityQuestion.answer",
                    "Must have at least " + SHORTEST_ANSWER + " characters and not stand in the question.");
        }
    }

    /** Taking back an address that waits needs none: it only makes the account safer. */
    private static boolean needsPassword(Account account, SettingsWish wish) {
        return isOtherAddress(account, wish) || wish.question().isPresent() || wish.removesQuestion();
    }

    private static boolean isOtherAddress(Account account, SettingsWish wish) {
        return wish.email().isPresent() && !wish.email().equals(account.email());
    }

    private static InvalidRequestException passwordMissing() {
        return InvalidRequestException.of("password", "Must be given to change the address or the security question.");
    }

    /**
     * What an account has set. Immutable.
     *
     * @param account as it is
     * @param waitingEmail the address that waits for its link
     * @param notices by template, whether it is wanted
     * @param question the security question
     * @param takesQuestions whether the site lets people choose one
     * @param version to be sent with a change
     */
    public record Settings(
            Account account,
            Optional<String> waitingEmail,
            Map<String, Boolean> notices,
            Optional<String> question,
            boolean takesQuestions,
            int version) {
        /** Return the language of notices. */
        public Locale language() {
            return account.language();
        }

        @Override
        public String toString() {
            return "Settings[" + account.id() + "]";
        }
    }
}
