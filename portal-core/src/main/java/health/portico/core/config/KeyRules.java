package health.portico.core.config;

import health.portico.api.plugin.ConfigurationKey;

/** Makes the rules of the catalogue, one way for each type of value. */
final class KeyRules {
    private KeyRules() {}

    static KeyRule text(String name, String defaultValue, String description) {
        return KeyRule.of(new ConfigurationKey(name, ConfigurationKey.Type.TEXT, defaultValue, description));
    }

    static KeyRule secret(String name, String defaultValue, String description) {
        return KeyRule.of(new ConfigurationKey(name, ConfigurationKey.Type.SECRET, defaultValue, description));
    }

    static KeyRule integer(String name, String defaultValue, String description) {
        return KeyRule.of(new ConfigurationKey(name, ConfigurationKey.Type.INTEGER, defaultValue, description));
    }

    static KeyRule isOn(String name, String defaultValue, String description) {
        return KeyRule.of(new ConfigurationKey(name, ConfigurationKey.Type.BOOLEAN, defaultValue, description));
    }

    static KeyRule duration(String name, String defaultValue, String description) {
        return KeyRule.of(new ConfigurationKey(name, ConfigurationKey.Type.DURATION, defaultValue, description));
    }

    static KeyRule list(String name, String defaultValue, String description) {
        return KeyRule.of(new ConfigurationKey(name, ConfigurationKey.Type.LIST, defaultValue, description));
    }
}
