package health.portico.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.plugin.ConfigurationKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal starts with, and what it does not start with: one sentence that names the key. */
class ConfigurationTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("a value that is not allowed stops the start with one sentence")
    @CsvSource(delimiter = '|', textBlock = """
            portico.mode=play                    | the value of portico.mode must be one of production, demo, not "play"
            portico.http.port=abc                | the value of portico.http.port must be a whole number, not "abc"
            portico.http.port=65536              | the value of portico.http.port must be between 0 and 65535, not "65536"
            portico.http.port=-1                 | the value of portico.http.port must be between 0 and 65535, not "-1"
            portico.http.port=99999999999        | the value of portico.http.port must be a whole number, not "99999999999"
            portico.http.port=                   | the value of portico.http.port must be a whole number, not ""
            portico.log.level=loud               | the value of portico.log.level must be one of warning, info, debug, not "loud"
            portico.session.idle=20              | the value of portico.session.idle must be a duration such as PT20M, not "20"
            portico.session.idle=-PT20M          | the value of portico.session.idle must be a duration such as PT20M, not "-PT20M"
            portico.session.idle=PT59S           | the value of portico.session.idle must be PT1M or longer, not "PT59S"
            portico.session.warning=PT20M        | portico.session.warning must be shorter than portico.session.idle
            portico.session.absolute=PT19M       | portico.session.idle must not be longer than portico.session.absolute
            portico.password.min-length=7        | the value of portico.password.min-length must be between 8 and 128, not "7"
            portico.login.free-failures=0        | the value of portico.login.free-failures must be between 1 and 100, not "0"
            portico.data-source=ldap://evil/x    | the value of portico.data-source must be a JNDI name that begins with java: or jdbc/, not "ldap://evil/x"
            portico.data-source=java:ldap://x/y  | the value of portico.data-source must be a JNDI name that begins with java: or jdbc/, not "java:ldap://x/y"
            portico.attachments.clamd=clamd      | the value of portico.attachments.clamd must be host:port, [IPv6 address]:port or the absolute path of a local socket, not "clamd"
            portico.attachments.clamd=clamd:0    | the value of portico.attachments.clamd must be host:port, [IPv6 address]:port or the absolute path of a local socket, not "clamd:0"
            portico.attachments.clamd=[::1]:65536 | the value of portico.attachments.clamd must be host:port, [IPv6 address]:port or the absolute path of a local socket, not "[::1]:65536"
            portico.attachments.clamd=run/clamd.ctl | the value of portico.attachments.clamd must be host:port, [IPv6 address]:port or the absolute path of a local socket, not "run/clamd.ctl"
            portico.attachments.scanner.timeout=PT0.9S | the value of portico.attachments.scanner.timeout must be between PT1S and PT5M, not "PT0.9S"
            portico.attachments.scanner.timeout=P1D | the value of portico.attachments.scanner.timeout must be between PT1S and PT5M, not "P1D"
            portico.attachments.scanner.required=no | the value of portico.attachments.scanner.required must be true or false, not "no"
            portico.attachments.scanner.required=false | portico.attachments.scanner.required=false is less safe than the default true; repeat it in portico.deviations if you mean it
            portico.session.idle=PT21M           | portico.session.idle=PT21M is less safe than the default PT20M; repeat it in portico.deviations if you mean it
            portico.session.absolute=PT13H       | portico.session.absolute=PT13H is less safe than the default PT12H; repeat it in portico.deviations if you mean it
            portico.password.min-length=11       | portico.password.min-length=11 is less safe than the default 12; repeat it in portico.deviations if you mean it
            portico.login.free-failures=5        | portico.login.free-failures=5 is less safe than the default 4; repeat it in portico.deviations if you mean it
            portico.login.first-wait=PT29S       | portico.login.first-wait=PT29S is less safe than the default PT30S; repeat it in portico.deviations if you mean it
            portico.login.longest-wait=PT14M     | portico.login.longest-wait=PT14M is less safe than the default PT15M; repeat it in portico.deviations if you mean it
            portico.mail.smtp.tls=none           | portico.mail.smtp.tls=none is less safe than the default starttls; repeat it in portico.deviations if you mean it
            portico.mail.smtp.tls=maybe          | the value of portico.mail.smtp.tls must be one of starttls, implicit, none, not "maybe"
            portico.mail.smtp.host=a b           | the value of portico.mail.smtp.host must be a host name or an IP address, not "a b"
            portico.mail.smtp.host=localhost     | portico.mail.smtp.host needs portico.mail.from and portico.mail.base-url: who sends, and what address of the portal the notices name
            portico.mail.smtp.user=portal        | portico.mail.smtp.user and portico.mail.smtp.password are needed together
            portico.mail.from=Portal             | the value of portico.mail.from must be an e-mail address such as portal@hospital.org, not "Portal"
            portico.mail.base-url=http://x.org/  | the value of portico.mail.base-url must be an address such as https://portal.hospital.org/portal/, without a query, not "http://x.org/"
            portico.mail.base-url=https://x.org/?a | the value of portico.mail.base-url must be an address such as https://portal.hospital.org/portal/, without a query, not "https://x.org/?a"
            portico.host.header.peers=10.0.0.5  | portico.host.header.peers needs one of portico.host.roles.*: without a role nobody has a part in the portal
            portico.host.header.peers=proxy     | the value of portico.host.header.peers must be IP addresses or CIDR ranges such as 10.0.0.0/8, not "proxy"
            portico.host.header.peers=0.0.0.0/0 | the value of portico.host.header.peers must be ranges of /8 or narrower, not "0.0.0.0/0"
            portico.host.header.peers=10.0.0.5, ::/1 | the value of portico.host.header.peers must be ranges of /8 or narrower, not "10.0.0.5, ::/1"
            portico.host.header.secret=short    | the value of portico.host.header.secret must be at least 32 characters long
            portico.host.header.secret=0123456789abcdef0123456789abcdef | portico.host.header.secret needs portico.host.header.peers
            portico.host.header.user=Remote_User | the value of portico.host.header.user must be the name of a header, of letters, digits and hyphens, not "Remote_User"
            portico.host.header.user=           | the value of portico.host.header.user must be the name of a header, of letters, digits and hyphens, not ""
            portico.host.header.user=portico-host-roles | portico.host.header.user and portico.host.header.roles name the same header
            portico.host.log-in-page=javascript:x | the value of portico.host.log-in-page must be a path such as host-log-in, or an https address without a query, not "javascript:x"
            portico.host.log-in-page=//evil.org | the value of portico.host.log-in-page must be a path such as host-log-in, or an https address without a query, not "//evil.org"
            portico.host.roles.patient=a, b, a  | portico.host.roles.patient names "a" twice
            portico.deviations=portico.session.idle=PT21M | portico.deviations declares a value of portico.session.idle that is not in use or not less safe than the default
            portico.colour=green                 | unknown configuration key portico.colour in the system properties
            Portico.Mode=demo                    | unknown configuration key Portico.Mode in the system properties
            """)
    void namesTheCulprit(String pair, String sentence) {
        assertEquals(sentence, refusal(of(pair, "portico.secret.key=" + SECRET)));
    }

    @Test
    @DisplayName("S25 no role of the host makes two roles of the portal")
    void mapsEachRoleOnce() {
        assertEquals(
                "portico.host.roles.patient and portico.host.roles.clinician both name \"staff\"",
                refusal(of(
                        "portico.mode=demo",
                        "portico.host.roles.patient=people, staff",
                        "portico.host.roles.clinician=staff")));
    }

    @ParameterizedTest
    @DisplayName("R10 what is safer than the default needs no declaration")
    @ValueSource(
            strings = {
                "portico.session.idle=PT5M",
                "portico.session.absolute=PT1H",
                "portico.session.warning=PT1M",
                "portico.password.min-length=20",
                "portico.login.free-failures=1",
                "portico.login.first-wait=PT1M",
                "portico.login.longest-wait=PT1H",
                "portico.mail.smtp.tls=implicit",
                "portico.mail.base-url=http://localhost:8080/portal/",
                "portico.attachments.clamd=/run/clamav/clamd.ctl",
                "portico.attachments.clamd=clamd.hospital.example:3310",
                "portico.attachments.clamd=[::1]:65535",
                "portico.attachments.scanner.required=true",
                "portico.attachments.scanner.timeout=PT5M",
                "portico.http.port=0"
            })
    void letsTighten(String pair) {
        assertEquals(List.of(), start(of(pair, "portico.secret.key=" + SECRET)).deviations());
    }

    @Test
    @DisplayName("R10 a less safe value that is repeated word for word starts, and is there to be printed")
    void takesDeclaredDeviations() {
        var configuration = start(of(
                "portico.secret.key=" + SECRET,
                "portico.session.idle=PT30M",
                "portico.login.free-failures=9",
                "portico.deviations=portico.login.free-failures=9, portico.session.idle=PT30M"));

        assertEquals(Duration.ofMinutes(30), configuration.duration(CoreKeys.SESSION_IDLE));
        assertEquals(
                List.of("portico.session.idle=PT30M", "portico.login.free-failures=9"), configuration.deviations());
    }

    @Test
    @DisplayName("no message and no text of a configuration shows a secret")
    void printsNoSecret() {
        var declared = of("portico.secret.key=" + SECRET, "portico.deviations=portico.secret.key=" + SECRET);
        var short_ = of("portico.secret.key=hunter2");

        assertEquals("the value of portico.secret.key must be at least 32 characters long", refusal(short_));
        assertFalse(refusal(declared).contains(SECRET));
        var configuration = start(of("portico.secret.key=" + SECRET, "portico.database.password=hunter2"));
        assertFalse((configuration + " " + KeyedHashes.of(configuration)).matches(".*(hunter2|" + SECRET + ").*"));
        assertEquals(Optional.of("hunter2"), configuration.secret(CoreKeys.DATABASE_PASSWORD));
        assertThrows(IllegalArgumentException.class, () -> configuration.text(CoreKeys.DATABASE_PASSWORD));
    }

    @Test
    @DisplayName("keys of plugins stand beside the portal's and are read by their type")
    void takesKeysOfPlugins() {
        var keys = List.of(
                key("portico.notes.page-size", ConfigurationKey.Type.INTEGER, "20"),
                key("portico.notes.on", ConfigurationKey.Type.BOOLEAN, "false"),
                key("portico.notes.colours", ConfigurationKey.Type.LIST, "red, ,green"));
        var sources = ConfigurationSources.of(
                Map.of("portico.mode", "demo"),
                Map.of("PORTICO_NOTES_PAGE_SIZE", "30", "PORTICO_NOTES_ON", "true"),
                Map.of());

        var configuration = Configuration.of(keys, sources);

        assertEquals(30, configuration.integer("portico.notes.page-size"));
        assertTrue(configuration.isOn("portico.notes.on"));
        assertEquals(List.of("red", "green"), configuration.list("portico.notes.colours"));
        assertThrows(IllegalArgumentException.class, () -> configuration.integer("portico.notes.on"));
        assertEquals(
                "unknown configuration key PORTICO_NOTES_ON in the environment",
                assertThrows(ConfigurationException.class, () -> Configuration.of(List.of(keys.get(0)), sources))
                        .getMessage());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @DisplayName("keys of plugins clash with no other key, in the environment either")
    @CsvSource(delimiter = '|', textBlock = """
            portico.session.idle | DURATION | PT1M | the configuration key portico.session.idle is declared twice
            portico.http-port    | INTEGER  | 1    | the configuration keys portico.http.port and portico.http-port have the same name in the environment, PORTICO_HTTP_PORT
            portico.notes.size   | INTEGER  | many | the default of portico.notes.size must be a whole number
            """)
    void refusesClashingKeys(String name, ConfigurationKey.Type type, String defaultValue, String sentence) {
        var sources = ConfigurationSources.of(Map.of("portico.mode", "demo"), Map.of(), Map.of());

        var refusal = assertThrows(
                ConfigurationException.class, () -> Configuration.of(List.of(key(name, type, defaultValue)), sources));

        assertEquals(sentence, refusal.getMessage());
    }

    @Test
    @DisplayName("whoever opens the database early does not stumble over keys of plugins")
    void readsTheCoresKeysEarly() {
        var sources = ConfigurationSources.of(of("portico.mode=demo", "portico.notes.page-size=9"), Map.of(), Map.of());

        assertEquals(8080, Configuration.early(sources).integer(CoreKeys.HTTP_PORT));
    }

    private static ConfigurationKey key(String name, ConfigurationKey.Type type, String defaultValue) {
        return new ConfigurationKey(name, type, defaultValue, "A key of a test.");
    }

    private static Configuration start(Map<String, String> values) {
        return Configuration.of(List.of(), ConfigurationSources.of(values, Map.of(), Map.of()));
    }

    private static String refusal(Map<String, String> values) {
        return assertThrows(ConfigurationException.class, () -> start(values)).getMessage();
    }

    /** Split each {@code key=value} at the first sign. */
    private static Map<String, String> of(String... pairs) {
        var values = new TreeMap<String, String>();
        for (var pair : pairs) {
            var sign = pair.indexOf('=');
            values.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return values;
    }
}
