package health.portico.core.record;

import java.time.OffsetDateTime;

/**
 * One line of "who looked at my record": never names an item, because the patient may not see every item that others may.
 *
 * @param at UTC
 * @param viewer the name of the account's owner, or the account's identifier where the account is gone
 * @param role the role of the account
 * @param action for instance {@code record.list}
 * @param detail the category or the purpose
 */
public record AccessLogEntry(OffsetDateTime at, String viewer, String role, String action, String detail) {}
