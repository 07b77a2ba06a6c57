package health.portico.core.config;

import java.util.Optional;
import java.util.Set;

/** One place where values come from. Read once, while the portal starts. */
interface Source {
    /** For messages, for instance {@code the environment}. */
    String name();

    /** Return the value of a key, if this place has one. */
    Optional<String> value(KeyRule key);

    /** Return the names, as this place writes them, that begin like ours but belong to none of these keys. */
    Set<String> unknown(java.util.Collection<KeyRule> known);
}
