package health.portico.core.settings;

import java.util.Optional;

/**
 * What is kept of an account's settings beside the account. Immutable.
 *
 * @param version counts the changes of all settings, from 0
 * @param question the security question, if one was chosen
 */
public record KeptSettings(int version, Optional<SecurityQuestion> question) {
    /** The settings of whoever has never changed any. */
    static final KeptSettings NONE = new KeptSettings(0, Optional.empty());
}
