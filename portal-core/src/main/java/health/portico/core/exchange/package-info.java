/**
 * Connections of patients with other health systems (R18, R62): where both sides name the same record the patient connects, and records may be
 * exchanged until the patient ends it or a side takes its match back. For the patient's settings and for whatever of the hospital exchanges
 * records. Internal: the promise is {@code ExchangeGate} and the HTTP contract.
 */
@NullMarked
package health.portico.core.exchange;

import org.jspecify.annotations.NullMarked;
