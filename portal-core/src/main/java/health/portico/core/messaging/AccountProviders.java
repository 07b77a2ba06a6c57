package health.portico.core.messaging;

import health.portico.api.host.Provider;
import health.portico.api.host.ProviderDirectory;
import health.portico.api.record.Answer;
import health.portico.api.record.PractitionerId;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.Optional;

/** The clinicians of a hospital that brings no directory: those who have an enabled account in the portal; none has opted out. */
@ApplicationScoped
@Typed(AccountProviders.class)
public class AccountProviders implements ProviderDirectory {
    private final Accounts accounts;

    @Inject
    public AccountProviders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected AccountProviders() {
        this(null);
    }

    @Override
    public Optional<Provider> provider(PractitionerId id) {
        return accounts.ofPractitioner(id).stream()
                .filter(Account::enabled)
                .findFirst()
                .map(account -> new Provider(id, account.displayName(), "", Answer.YES, Answer.NO));
    }
}
