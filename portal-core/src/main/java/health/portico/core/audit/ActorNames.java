package health.portico.core.audit;

import health.portico.api.host.AuditEvent;
import health.portico.core.account.Account;
import health.portico.core.account.Accounts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of those who stand in one report, each looked up once. Used once, by one thread. */
public final class ActorNames {
    private final Accounts accounts;
    private final StandIns standIns;
    private final Map<String, Optional<String>> known = new HashMap<>();

    public ActorNames(Accounts accounts, StandIns standIns) {
        this.accounts = accounts;
        this.standIns = standIns;
    }

    /** Return the name of the account, guest or app that acted; empty if it is none of them, for instance of the portal itself. */
    public Optional<String> of(AuditEvent entry) {
        return known.computeIfAbsent(entry.draft().actor(), actor -> standIns.find(actor)
                .map(StandIn::name)
                .or(() -> accounts.byId(actor).map(Account::displayName)));
    }
}
