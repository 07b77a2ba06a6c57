package health.portico.core.account;

/**
 * A password that was right when it was looked at. Whoever acts upon it asks {@link AccountStore#hold} first: another password may have taken
 * its place since (S19). Immutable.
 *
 * @param account its id
 * @param hash of the password
 */
public record CheckedPassword(String account, String hash) {
    @Override
    public String toString() {
        return "CheckedPassword[" + account + "]";
    }
}
