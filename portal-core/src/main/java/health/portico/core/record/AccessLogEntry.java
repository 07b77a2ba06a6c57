package health.portico.core.record;

import java.time.OffsetDateTime;

/**
 * One line of "who looked at my record": never names an item, and never tells a look at a list from a look at one item, because the
 * patient may not see every item that others may (S43).
 *
 * @param at UTC
 * @param viewer the name of the account's owner or, of a guest, the name that the patient gave; the identifier where that is gone
 * @param role the role of the account
 * @param action for instance {@code record.view}
 * @param detail the category or the purpose
 */
public record AccessLogEntry(OffsetDateTime at, String viewer, String role, String action, String detail) {}
