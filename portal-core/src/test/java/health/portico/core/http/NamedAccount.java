package health.portico.core.http;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import health.portico.core.account.NewAccount;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A portal in which one account has a name. */
record NamedAccount(String id, String name) implements Accounts {
    @Override
    public Optional<Account> byId(String asked) {
        return Optional.of(new Account(id, "user", name, ViewerKind.PATIENT, Optional.empty(), Optional.empty(), true))
                .filter(account -> account.id().equals(asked));
    }

    @Override
    public Optional<Account> byUsername(String username) {
        throw new UnsupportedOperationException("nobody asks for a log-in name here");
    }

    @Override
    public Account create(NewAccount account) {
        throw new UnsupportedOperationException("nobody creates accounts here");
    }

    @Override
    public List<Account> createAbsent(Collection<NewAccount> accounts, Map<String, String> known) {
        throw new UnsupportedOperationException("nobody creates accounts here");
    }

    @Override
    public void enable(String account, boolean enabled) {
        throw new UnsupportedOperationException("nobody changes accounts here");
    }

    @Override
    public void changePassword(String account, String password) {
        throw new UnsupportedOperationException("nobody changes accounts here");
    }
}
