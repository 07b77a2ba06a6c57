package health.portico.core.account;

/**
 * Told in the transaction in which an owner changes the password or the address, or staff put the address on file in its place, so that links which were mailed before open nothing
 * any more (S18). Immutable.
 *
 * @param account its id
 */
public record AccountSecured(String account) {}
