package health.portico.core.account;

/**
 * Told in the transaction that disables an account, so that what the account has opened for others ends with it. Immutable.
 *
 * @param account its id
 */
public record AccountDisabled(String account) {}
