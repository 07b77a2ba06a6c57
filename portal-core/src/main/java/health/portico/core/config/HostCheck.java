package health.portico.core.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What the keys of a kept log-in must say together. */
final class HostCheck {
    private HostCheck() {}

    /** @param effective the value of a key, its default if it was not given */
    static void check(UnaryOperator<String> effective) {
        checkRoles(effective);
        checkNames(effective);
        Predicate<String> isEmpty = key -> effective.apply(key).isEmpty();
        if (!isEmpty.test(HostKeys.HEADER_PEERS)
                && HostKeys.ROLES.values().stream().allMatch(isEmpty)) {
            throw new ConfigurationException(HostKeys.HEADER_PEERS
                    + " needs one of portico.host.roles.*: without a role nobody has a part in the portal");
        }
        if (isEmpty.test(HostKeys.HEADER_PEERS) && !isEmpty.test(HostKeys.HEADER_SECRET)) {
            throw new ConfigurationException(HostKeys.HEADER_SECRET + " needs " + HostKeys.HEADER_PEERS);
        }
    }

    private static void checkRoles(UnaryOperator<String> effective) {
        var found = new HashMap<String, String>();
        for (var key : HostKeys.ROLES.values()) {
            for (var role : Values.list(effective.apply(key))) {
                var other = found.put(role, key);
                if (other != null) {
                    throw new ConfigurationException(
                            other.equals(key)
                                    ? key + " names \"" + role + "\" twice"
                                    : other + " and " + key + " both name \"" + role + "\"");
                }
            }
        }
    }

    private static void checkNames(UnaryOperator<String> effective) {
        var found = new HashMap<String, String>();
        for (var key : HostKeys.HEADERS) {
            var other = found.put(effective.apply(key).toLowerCase(Locale.ROOT), key);
            if (other != null) {
                throw new ConfigurationException(other + " and " + key + " name the same header");
            }
        }
    }
}
