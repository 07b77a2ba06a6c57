package health.portico.core.config;

import health.portico.api.plugin.ConfigurationKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads every value of the catalogue once and refuses what must not start. */
final class ConfigurationCheck {
    private final Map<String, KeyRule> rules;
    private final ConfigurationSources sources;
    private final Map<String, String> values = new LinkedHashMap<>();

    ConfigurationCheck(Map<String, KeyRule> rules, ConfigurationSources sources) {
        this.rules = rules;
        this.sources = sources;
    }

    Configuration run() {
        refuseUnknown();
        return read();
    }

    private void refuseUnknown() {
        for (var source : sources.all()) {
            for (var name : source.unknown(rules.values())) {
                throw new ConfigurationException("unknown configuration key " + name + " in " + source.name());
            }
        }
    }

    /** Read the values of the known keys, without a look at others. */
    Configuration read() {
        rules.values()
                .forEach(rule -> sources.first(rule).ifPresent(value -> values.put(rule.name(), checked(rule, value))));
        checkTimes();
        checkSecret();
        checkProxies();
        checkMail();
        HostCheck.check(this::effective);
        SiteKeys.check(this::effective);
        AppKeys.check(this::effective);
        var keys = new LinkedHashMap<String, ConfigurationKey>();
        rules.forEach((name, rule) -> keys.put(name, rule.key()));
        return new Configuration(keys, values, deviations());
    }

    private static String checked(KeyRule rule, String value) {
        Values.problem(rule.key().type(), value)
                .or(() -> rule.problem().apply(value))
                .ifPresent(expected -> {
                    throw new ConfigurationException("the value of " + rule.name() + " must be " + expected
                            + (rule.key().type() == ConfigurationKey.Type.SECRET ? "" : ", not \"" + value + "\""));
                });
        return value;
    }

    private void checkTimes() {
        var warning = Optional.ofNullable(values.get(CoreKeys.SESSION_WARNING)).map(Duration::parse);
        var idle = Duration.parse(effective(CoreKeys.SESSION_IDLE));
        if (warning.filter(given -> given.compareTo(idle) >= 0).isPresent()) {
            throw new ConfigurationException(
                    CoreKeys.SESSION_WARNING + " must be shorter than " + CoreKeys.SESSION_IDLE);
        }
        checkOrder(CoreKeys.SESSION_IDLE, CoreKeys.SESSION_ABSOLUTE);
        checkOrder(CoreKeys.SHARE_IDLE, CoreKeys.SHARE_ABSOLUTE);
    }

    private void checkOrder(String shorter, String longer) {
        if (Duration.parse(effective(shorter)).compareTo(Duration.parse(effective(longer))) > 0) {
            throw new ConfigurationException(shorter + " must not be longer than " + longer);
        }
    }

    private void checkSecret() {
        if (effective(CoreKeys.SECRET_KEY).isEmpty()
                && !effective(CoreKeys.SECRET_PREVIOUS_KEY).isEmpty()) {
            throw new ConfigurationException(
                    CoreKeys.SECRET_PREVIOUS_KEY + " needs " + CoreKeys.SECRET_KEY + ", which came after it");
        }
    }

    private void checkProxies() {
        if (effective(CoreKeys.HTTP_TRUSTED_PROXIES).isEmpty()
                != effective(CoreKeys.HTTP_FORWARDED_HEADER).isEmpty()) {
            throw new ConfigurationException(CoreKeys.HTTP_TRUSTED_PROXIES + " and " + CoreKeys.HTTP_FORWARDED_HEADER
                    + " are needed together: who is believed, and in which header");
        }
    }

    private void checkMail() {
        if (!effective(CoreKeys.MAIL_SMTP_HOST).isEmpty()
                && (effective(CoreKeys.MAIL_FROM).isEmpty()
                        || effective(CoreKeys.MAIL_BASE_URL).isEmpty())) {
            throw new ConfigurationException(CoreKeys.MAIL_SMTP_HOST + " needs " + CoreKeys.MAIL_FROM + " and "
                    + CoreKeys.MAIL_BASE_URL + ": who sends, and what address of the portal the notices name");
        }
        if (effective(CoreKeys.MAIL_SMTP_USER).isEmpty()
                != effective(CoreKeys.MAIL_SMTP_PASSWORD).isEmpty()) {
            throw new ConfigurationException(
                    CoreKeys.MAIL_SMTP_USER + " and " + CoreKeys.MAIL_SMTP_PASSWORD + " are needed together");
        }
    }

    private String effective(String name) {
        return values.getOrDefault(name, rules.get(name).key().defaultValue());
    }

    private List<String> deviations() {
        var declared = Values.list(values.getOrDefault(CoreKeys.DEVIATIONS, ""));
        var found = new ArrayList<String>();
        values.forEach((name, value) -> {
            var rule = rules.get(name);
            var pair = name + "=" + value;
            if (rule.lessSafe().test(value, rule.key().defaultValue())) {
                if (!declared.contains(pair)) {
                    throw new ConfigurationException(pair + " is less safe than the default "
                            + rule.key().defaultValue() + "; repeat it in " + CoreKeys.DEVIATIONS + " if you mean it");
                }
                found.add(pair);
            }
        });
        for (var pair : declared) {
            if (!found.contains(pair)) {
                throw new ConfigurationException(CoreKeys.DEVIATIONS + " declares a value of "
                        + pair.replaceAll("=.*", "") + " that is not in use or not less safe than the default");
            }
        }
        return found;
    }
}
