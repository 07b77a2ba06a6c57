package health.portico.core.account;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import health.portico.api.portal.AuditLog;
import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import health.portico.core.mail.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps accounts, hashes their passwords and audits what is done to them (S55). Thread-safe. */
@ApplicationScoped
public class PortalAccounts implements Accounts {
    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,63}";
    private static final int DISPLAY_NAME = 120;
    private static final int LANGUAGE = 35;

    private final AccountStore store;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AccountSessions sessions;
    private final AuditLog audit;

    @Inject
    public PortalAccounts(
            AccountStore store, Passwords passwords, PasswordRules rules, AccountSessions sessions, AuditLog audit) {
        this.store = store;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** For the container's proxy alone. */
    protected PortalAccounts() {
        this(null, null, null, null, null);
    }

    @Override
    public Optional<Account> byUsername(String username) {
        return store.byUsername(lowered(username)).map(StoredAccount::account);
    }

    @Override
    public Optional<Account> byId(String id) {
        return store.byId(id).map(StoredAccount::account);
    }

    @Override
    public List<Account> ofPatient(PatientId patient) {
        return store.ofPatient(patient);
    }

    @Override
    public List<Account> ofPractitioner(PractitionerId practitioner) {
        return store.ofPractitioner(practitioner);
    }

    @Override
    @Transactional
    public Account create(NewAccount wanted) {
        if (!rules.accepts(wanted)) {
            throw new PortalException(ProblemType.PASSWORD_NOT_ACCEPTED);
        }
        return keep(wanted, passwords.hash(wanted.password()));
    }

    @Override
    @Transactional
    public List<Account> createAbsent(Collection<NewAccount> accounts, Map<String, String> known) {
        var hashes = new HashMap<>(known);
        var created = new ArrayList<Account>();
        for (var wanted : accounts) {
            if (byUsername(wanted.username()).isEmpty()) {
                created.add(keep(wanted, hashes.computeIfAbsent(wanted.password(), passwords::hash)));
            }
        }
        return List.copyOf(created);
    }

    @Override
    @Transactional
    public void enable(String id, boolean enabled) {
        if (store.enable(id, enabled)) {
            audit.append(entry(enabled ? "account.enable" : "account.disable", id));
            if (!enabled) {
                sessions.endDisabled(id);
            }
        }
    }

    @Override
    @Transactional
    public void changePassword(String id, String password) {
        var account = byId(id);
        if (account.isEmpty()) {
            return;
        }
        if (!rules.accepts(account.get(), password)) {
            throw new PortalException(ProblemType.PASSWORD_NOT_ACCEPTED);
        }
        store.passwordHash(id, passwords.hash(password));
        audit.append(entry("account.change-password", id));
    }

    private Account keep(NewAccount wanted, String hash) {
        var account = account(wanted);
        if (store.byUsername(account.username()).isPresent()) {
            throw new IllegalArgumentException("the log-in name is taken");
        }
        store.insert(new StoredAccount(account, hash));
        audit.append(entry("account.create", account.id()));
        return account;
    }

    private static void check(NewAccount wanted, String username) {
        if (!isName(username)) {
            throw new IllegalArgumentException("a log-in name has 3 to 64 characters out of a-z 0-9 . _ -");
        }
        if (wanted.displayName().isBlank() || wanted.displayName().length() > DISPLAY_NAME) {
            throw new IllegalArgumentException("a display name has 1 to " + DISPLAY_NAME + " characters");
        }
        if (!wanted.email().map(EmailAddress::isValid).orElse(true)) {
            throw new IllegalArgumentException("an e-mail address looks like name@example.org");
        }
        if (wanted.language().toLanguageTag().length() > LANGUAGE) {
            throw new IllegalArgumentException("the tag of a language has at most " + LANGUAGE + " characters");
        }
    }

    private static Account account(NewAccount wanted) {
        var username = lowered(wanted.username());
        check(wanted, username);
        return new Account(
                UUID.randomUUID().toString(),
                username,
                wanted.displayName(),
                wanted.role(),
                wanted.patient(),
                wanted.practitioner(),
                true,
                wanted.email(),
                wanted.language());
    }

    private static Draft entry(String action, String account) {
        return Draft.of(action, Outcome.SUCCESS, "system").detail("account " + account);
    }

    /** Tell whether an account can have this log-in name: what cannot be one is not for the database, which may choke on it. */
    public static boolean isName(String username) {
        return username.matches(USERNAME);
    }

    /** Return a log-in name as it is kept. */
    public static String lowered(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
