package health.portico.core.exchange;

import health.portico.api.host.ExchangeOrganization;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An organization as one patient stands with it. Immutable.
 *
 * @param organization which
 * @param state where the patient stands
 * @param connectedAt since when it is connected
 */
public record ExternalAccount(
        ExchangeOrganization organization, ExternalState state, Optional<OffsetDateTime> connectedAt) {}
