package health.portico.core.account;

/**
 * Told in the transaction in which a mailed link gives an account another password: whoever was in it before may have been somebody else. Immutable.
 *
 * @param account its id
 */
public record PasswordReset(String account) {}
