package health.portico.core.helpdesk;

import health.portico.api.record.Patient;
import health.portico.core.account.Account;
import java.util.List;
import java.util.Optional;

/**
 * What staff see before they help: how the accounts of a patient stand to the addresses on file. Immutable.
 *
 * @param patient whose
 * @param accounts the oldest first, disabled ones too
 * @param addresses on file
 * @param sendsMail whether the portal sends mail at all
 */
public record HelpView(Patient patient, List<Line> accounts, List<FiledAddress> addresses, boolean sendsMail) {
    /**
     * One account.
     *
     * @param account as it is
     * @param disabledFor why staff disabled it, if they did
     * @param filed the address on file that the account uses, if it uses one
     */
    public record Line(Account account, Optional<String> disabledFor, Optional<FiledAddress> filed) {}
}
