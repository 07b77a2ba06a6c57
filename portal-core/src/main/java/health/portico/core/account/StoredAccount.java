package health.portico.core.account;

/**
 * An account with the hash of its password. Immutable; stays inside the account capability.
 *
 * @param account the account
 * @param passwordHash algorithm, parameters, salt and hash in one text
 */
public record StoredAccount(Account account, String passwordHash) {
    @Override
    public String toString() {
        return account.toString();
    }
}
