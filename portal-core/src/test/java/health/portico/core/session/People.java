package health.portico.core.session;

import health.portico.api.host.HostViewer;
import health.portico.api.record.PractitionerId;
import health.portico.api.visibility.Viewer;
import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.Account;
import health.portico.core.account.CheckedPassword;
import health.portico.core.account.StoredAccount;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whoever has sessions in these tests, each time somebody new. */
final class People {
    private static final String HASH = "hash";

    private People() {}

    /** Return the password that such an account has from the beginning. */
    static CheckedPassword password(Viewer viewer) {
        return new CheckedPassword(viewer.account(), HASH);
    }

    /** Return somebody with an account on this node's database. */
    static Viewer withAccount(Node node) {
        var account = new Account(
                UUID.randomUUID().toString(),
                "u" + UUID.randomUUID(),
                "Robin Example",
                ViewerKind.SUPPORT,
                Optional.empty(),
                Optional.empty(),
                true);
        node.accounts.insert(new StoredAccount(account, HASH));
        return account.viewer();
    }

    /** Return somebody whom the host knows, by a log-in of this name. */
    static HostViewer ofHost(String logIn) {
        return new HostViewer(clinician("host:" + UUID.randomUUID()), logIn);
    }

    static Viewer clinician(String account) {
        return new Viewer(
                account,
                ViewerKind.CLINICIAN,
                "Dr. Ada Example",
                Optional.empty(),
                Optional.of(new PractitionerId("d-1")),
                Set.of());
    }
}
