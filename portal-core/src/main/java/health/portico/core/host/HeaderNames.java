package health.portico.core.host;

import health.portico.core.config.Configuration;
import health.portico.core.config.HostKeys;

/**
 * What a proxy's headers are called. Immutable.
 *
 * @param user who is there
 * @param logIn by which log-in
 * @param roles separated by semicolons
 * @param name to show, in percent encoding
 * @param patient the patient's id
 * @param practitioner the clinician's id
 */
record HeaderNames(String user, String logIn, String roles, String name, String patient, String practitioner) {
    static HeaderNames of(Configuration configuration) {
        return new HeaderNames(
                configuration.text(HostKeys.HEADER_USER),
                configuration.text(HostKeys.HEADER_LOG_IN),
                configuration.text(HostKeys.HEADER_ROLES),
                configuration.text(HostKeys.HEADER_NAME),
                configuration.text(HostKeys.HEADER_PATIENT),
                configuration.text(HostKeys.HEADER_PRACTITIONER));
    }
}
