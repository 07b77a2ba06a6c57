package health.portico.core.settings;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.core.account.Account;
import health.portico.core.account.AccountChanges;
import health.portico.core.account.CheckedPassword;
import health.portico.core.outbox.NoticeWishes;
import health.portico.core.session.Session;
import health.portico.core.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what was checked: each method is one transaction, with its audit entry and its letters. Thread-safe. */
@ApplicationScoped
public class SettingChanges {
    private final AccountChanges accounts;
    private final SettingsStore store;
    private final NoticeWishes wishes;
    private final EmailChanges emails;
    private final Sessions sessions;
    private final AuditLog audit;

    @Inject
    public SettingChanges(
            AccountChanges accounts,
            SettingsStore store,
            NoticeWishes wishes,
            EmailChanges emails,
            Sessions sessions,
            AuditLog audit) {
        this.accounts = accounts;
        this.store = store;
        this.wishes = wishes;
        this.emails = emails;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected SettingChanges() {
        this(null, null, null, null, null, null);
    }

    /**
     * Keep the hash of another password; of the account's sessions only this one stays.
     *
     * @param checked the present one
     * @throws PortalException {@code current-password-not-accepted} if it is not the present one any more
     */
    @Transactional
    public void password(Account account, Session session, CheckedPassword checked, String hash) {
        if (!accounts.password(account, checked, hash)) {
            throw new PortalException(ProblemType.CURRENT_PASSWORD_NOT_ACCEPTED);
        }
        sessions.endAll(account.id(), Optional.of(session.id()));
        emails.tell(account, "mail.password-changed");
    }

    /**
     * Keep what is wished.
     *
     * @param question the wished question with the hash of its answer
     * @param checked the password, if the wish needs it
     * @throws PortalException {@code changed-meanwhile} if the wish was made for another version; {@code current-password-not-accepted}
     *     if another password took the place of the checked one
     */
    @Transactional
    public void apply(
            Account account,
            SettingsWish wish,
            Optional<SecurityQuestion> question,
            Optional<CheckedPassword> checked) {
        if (checked.filter(password -> !accounts.hold(password)).isPresent()) {
            throw new PortalException(ProblemType.CURRENT_PASSWORD_NOT_ACCEPTED);
        }
        var kept = store.find(account.id()).orElse(KeptSettings.NONE);
        var next = wish.removesQuestion() ? Optional.<SecurityQuestion>empty() : question.or(kept::question);
        if (wish.version().filter(version -> version != kept.version()).isPresent()
                || !store.save(account.id(), kept.version(), next)) {
            throw new PortalException(ProblemType.CHANGED_MEANWHILE);
        }
        wish.language().ifPresent(language -> accounts.language(account, language));
        if (!wish.notices().isEmpty()) {
            wishes.unwanted(account.id(), unwanted(wishes.unwanted(account.id()), wish.notices()));
            note(account, "notices");
        }
        if (question.isPresent() || wish.removesQuestion()) {
            note(account, "security-question");
            emails.tell(account, "mail.security-question-changed");
        }
        wish.email().ifPresent(address -> emails.ask(account, address));
    }

    private static Set<String> unwanted(Set<String> before, Map<String, Boolean> wished) {
        var after = new HashSet<>(before);
        wished.forEach((template, wanted) -> {
            if (wanted) {
                after.remove(template);
            } else {
                after.add(template);
            }
        });
        return after;
    }

    private void note(Account account, String what) {
        audit.append(Draft.of("account.change-settings", Outcome.SUCCESS, account.id())
                .detail(what));
    }
}
