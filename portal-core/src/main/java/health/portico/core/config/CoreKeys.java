package health.portico.core.config;

import static health.portico.core.config.KeyRules.duration;
import static health.portico.core.config.KeyRules.integer;
import static health.portico.core.config.KeyRules.isOn;
import static health.portico.core.config.KeyRules.list;
import static health.portico.core.config.KeyRules.secret;
import static health.portico.core.config.KeyRules.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The portal's own configuration keys; docs/reference/configuration.md has the same rows in the same order. */
public final class CoreKeys {
    public static final String MODE = "portico.mode";
    public static final String CONFIG = "portico.config";
    public static final String DEVIATIONS = "portico.deviations";
    public static final String SECRET_KEY = "portico.secret.key";
    public static final String SECRET_PREVIOUS_KEY = "portico.secret.previous-key";
    public static final String POLICY_PACK = "portico.policy.pack";
    public static final String DATA_SOURCE = "portico.data-source";
    public static final String DATABASE_URL = "portico.database.url";
    public static final String DATABASE_USER = "portico.database.user";
    public static final String DATABASE_PASSWORD = "portico.database.password";
    public static final String DATA_DIR = "portico.data.dir";
    public static final String HTTP_HOST = "portico.http.host";
    public static final String HTTP_PORT = "portico.http.port";
    public static final String HTTP_TRUSTED_PROXIES = "portico.http.trusted-proxies";
    public static final String HTTP_FORWARDED_HEADER = "portico.http.forwarded-header";
    public static final String WIDGET_ORIGINS = "portico.widget.origins";
    public static final String LOG_LEVEL = "portico.log.level";
    public static final String SESSION_IDLE = "portico.session.idle";
    public static final String SESSION_WARNING = "portico.session.warning";
    public static final String SESSION_ABSOLUTE = "portico.session.absolute";
    public static final String PASSWORD_MIN_LENGTH = "portico.password.min-length";
    public static final String PASSWORD_WORDS = "portico.password.words";
    public static final String SECURITY_QUESTIONS = "portico.security-questions";
    public static final String LOGIN_FREE_FAILURES = "portico.login.free-failures";
    public static final String LOGIN_FIRST_WAIT = "portico.login.first-wait";
    public static final String LOGIN_LONGEST_WAIT = "portico.login.longest-wait";
    public static final String MESSAGES_LOOK_BACK = "portico.messages.look-back-months";
    public static final String MAIL_SMTP_HOST = "portico.mail.smtp.host";
    public static final String MAIL_SMTP_PORT = "portico.mail.smtp.port";
    public static final String MAIL_SMTP_TLS = "portico.mail.smtp.tls";
    public static final String MAIL_SMTP_USER = "portico.mail.smtp.user";
    public static final String MAIL_SMTP_PASSWORD = "portico.mail.smtp.password";
    public static final String MAIL_FROM = "portico.mail.from";
    public static final String MAIL_BASE_URL = "portico.mail.base-url";
    public static final String ATTACHMENTS_CLAMD = "portico.attachments.clamd";
    public static final String ATTACHMENTS_SCANNER_REQUIRED = "portico.attachments.scanner.required";
    public static final String ATTACHMENTS_SCANNER_TIMEOUT = "portico.attachments.scanner.timeout";
    public static final String CLOCK_TOLERANCE = "portico.clock.tolerance";
    public static final String SHARE_CATEGORIES = "portico.share.categories";
    public static final String SHARE_LIFETIME = "portico.share.lifetime";
    public static final String SHARE_IDLE = "portico.share.idle";
    public static final String SHARE_ABSOLUTE = "portico.share.absolute";
    public static final String ACTIVATION_PRINTED = "portico.activation.printed-lifetime";
    public static final String ACTIVATION_MAILED = "portico.activation.mailed-lifetime";
    public static final String RECOVERY_LIFETIME = "portico.recovery.lifetime";
    public static final String PLUGINS_DISABLED = "portico.plugins.disabled";
    public static final String PLUGINS_GRANTS = "portico.plugins.grants";

    private static final List<KeyRule> OWN = List.of(
            text(
                            MODE,
                            "production",
                            "`production`, or `demo`: then only requests that come in at a loopback address and call it `localhost`, `127.0.0.1` or `[::1]` are answered.")
                    .problem(Bounds.oneOf("production", "demo")),
            text(CONFIG, "", "A file of `key=value` lines; keys given otherwise win over it."),
            list(
                    DEVIATIONS,
                    "",
                    "Repeats every `key=value` that is less safe than the default, so that nobody loosens the portal by accident."),
            secret(
                            SECRET_KEY,
                            "",
                            "At least 32 characters from which the keys for session ids and cursors are derived. Needed in production mode, unless a bean brings `SecretKeys`; equal on all nodes; never in the database.")
                    .problem(value -> value.isEmpty() || value.length() >= 32
                            ? Optional.empty()
                            : Optional.of("at least 32 characters long")),
            secret(
                            SECRET_PREVIOUS_KEY,
                            "",
                            "The secret key before the present one, while what was made under it lasts: an hour is enough for share codes and guests' sessions, 14 days for printed activation codes, 90 days for linked apps, which are linked anew without it.")
                    .problem(value -> value.isEmpty() || value.length() >= 32
                            ? Optional.empty()
                            : Optional.of("at least 32 characters long")),
            text(
                    POLICY_PACK,
                    "",
                    "The policy pack: `default` (what the FAQ says) or `us-ca`. Empty is `default`, in demo mode `us-ca`."),
            text(DATA_SOURCE, "java:comp/DefaultDataSource", "JNDI name of the database on an application server.")
                    .problem(Bounds.localName()),
            text(
                    DATABASE_URL,
                    "",
                    "JDBC URL of PostgreSQL or H2 for the portal on Java SE; empty is an H2 file in the data directory."),
            text(DATABASE_USER, "", "Database user, Java SE only."),
            secret(DATABASE_PASSWORD, "", "Database password, Java SE only."),
            text(DATA_DIR, "", "Directory of the database file and of spooled data, Java SE only."),
            text(HTTP_HOST, "127.0.0.1", "Address to listen on, Java SE only."),
            integer(HTTP_PORT, "8080", "Port to listen on, Java SE only; 0 picks a free one.")
                    .problem(Bounds.between(0, 65_535)),
            list(
                            HTTP_TRUSTED_PROXIES,
                            "",
                            "Addresses or CIDR ranges of the reverse proxies that are believed about the client's address. Without them every client of a proxy is one address, and their failed log-ins are counted together.")
                    .problem(Bounds.addresses()),
            text(
                            HTTP_FORWARDED_HEADER,
                            "",
                            "The header in which these proxies name the client, `Forwarded` (RFC 7239) or `X-Forwarded-For`: the one that they write themselves. The client is its rightmost address that is no trusted proxy. Needed with the key above.")
                    .problem(value -> value.isEmpty()
                            ? Optional.empty()
                            : Bounds.oneOf("Forwarded", "X-Forwarded-For").apply(value)),
            list(
                            WIDGET_ORIGINS,
                            "",
                            "Origins such as `https://www.hospital.org` whose pages may hold `<portico-widget>` and read what it shows; `http` only on this machine.")
                    .problem(Bounds.origins()),
            text(LOG_LEVEL, "info", "How much is logged, `warning`, `info` or `debug`; Java SE only.")
                    .problem(Bounds.oneOf("warning", "info", "debug")),
            duration(SESSION_IDLE, "PT20M", "A session ends after this time without activity (R10).")
                    .problem(Bounds.atLeast("PT1M"))
                    .lessSafe(Bounds::longer),
            duration(
                            SESSION_WARNING,
                            "PT18M",
                            "Pages warn after this time without activity (S32); at nine tenths of the idle time if that is shorter.")
                    .problem(Bounds.atLeast("PT30S")),
            duration(SESSION_ABSOLUTE, "PT12H", "A session ends at this age, active or not (S33).")
                    .problem(Bounds.atLeast("PT1M"))
                    .lessSafe(Bounds::longer),
            integer(PASSWORD_MIN_LENGTH, "12", "The shortest password that is accepted (S21).")
                    .problem(Bounds.between(8, 128))
                    .lessSafe(Bounds::smaller),
            list(
                    PASSWORD_WORDS,
                    "",
                    "Words that no password may hold, such as the name of the hospital; each of 4 letters or more, whatever stands between the letters (S21)."),
            isOn(
                    SECURITY_QUESTIONS,
                    "true",
                    "Whether people may choose a security question (R13). It opens nothing by itself: at most it is asked in a recovery, besides the mailed link (S20)."),
            integer(
                            LOGIN_FREE_FAILURES,
                            "4",
                            "Failed log-ins of an account from an address before there is a wait (S23).")
                    .problem(Bounds.between(1, 100))
                    .lessSafe(Bounds::greater),
            duration(
                            LOGIN_FIRST_WAIT,
                            "PT30S",
                            "The first wait after failed log-ins; each further failure doubles it (S23).")
                    .problem(Bounds.atLeast("PT1S"))
                    .lessSafe(Bounds::shorter),
            duration(LOGIN_LONGEST_WAIT, "PT15M", "The longest wait after failed log-ins (S23).")
                    .problem(Bounds.atLeast("PT1S"))
                    .lessSafe(Bounds::shorter),
            integer(
                            MESSAGES_LOOK_BACK,
                            "36",
                            "How many months after a visit or a message its clinician can be written to (R49).")
                    .problem(Bounds.between(1, 1_200)),
            text(
                            MAIL_SMTP_HOST,
                            "",
                            "The mail server that takes the portal's notices (R9). Empty: none is sent and none is kept for later, unless the hospital has a `Notifier` of its own. Needs `portico.mail.from` and `portico.mail.base-url`.")
                    .problem(Bounds.host()),
            integer(MAIL_SMTP_PORT, "587", "The port of the mail server; usually 465 with implicit TLS.")
                    .problem(Bounds.between(1, 65_535)),
            text(
                            MAIL_SMTP_TLS,
                            "starttls",
                            "How the connection to the mail server is encrypted: `starttls` (a server that does not offer it gets nothing), `implicit` from the first byte, or `none`.")
                    .problem(Bounds.oneOf("starttls", "implicit", "none"))
                    .lessSafe((value, safe) -> value.equals("none")),
            text(
                    MAIL_SMTP_USER,
                    "",
                    "User at the mail server, together with a password; empty for a server that asks for none."),
            secret(MAIL_SMTP_PASSWORD, "", "Password at the mail server."),
            text(MAIL_FROM, "", "The address from which notices come, such as `portal@hospital.org`.")
                    .problem(Bounds.emailAddress()),
            text(
                            MAIL_BASE_URL,
                            "",
                            "Where people reach the portal, such as `https://portal.hospital.org/portal/`: stands in every notice.")
                    .problem(Bounds.publicAddress()),
            text(
                            ATTACHMENTS_CLAMD,
                            "",
                            "Where a clamd daemon listens that scans uploads for malware (S51): `host:port` or the path of its local socket. The bytes go there unencrypted. Empty: uploads are not scanned, unless the host has a scanner of its own.")
                    .problem(value ->
                            value.isEmpty() ? Optional.empty() : Bounds.socket().apply(value)),
            isOn(
                            ATTACHMENTS_SCANNER_REQUIRED,
                            "true",
                            "Whether uploads are refused while the scanner that there is does not answer; `false` takes them unscanned.")
                    .lessSafe(Bounds::off),
            duration(
                            ATTACHMENTS_SCANNER_TIMEOUT,
                            "PT20S",
                            "How long clamd may take for one file, from connecting to the answer.")
                    .problem(Bounds.within("PT1S", "PT5M")),
            duration(
                            CLOCK_TOLERANCE,
                            "PT1S",
                            "A node whose clock differs from the database's by more is not ready: share codes live by it (S4).")
                    .problem(Bounds.atLeast("PT0.1S"))
                    .lessSafe(Bounds::longer),
            list(
                            SHARE_CATEGORIES,
                            "results, encounters, medications, allergies, immunizations, problems, procedures, vitals",
                            "What whoever redeems a share code sees of a record (R39), as far as the policy pack lets it out.")
                    .problem(Bounds.categories()),
            duration(SHARE_LIFETIME, "PT5M", "A share code can be redeemed for this time (R37).")
                    .problem(Bounds.atLeast("PT30S"))
                    .lessSafe(Bounds::longer),
            duration(
                            SHARE_IDLE,
                            "PT20M",
                            "The session of a share code's guest ends after this time without activity (S11).")
                    .problem(Bounds.atLeast("PT1M"))
                    .lessSafe(Bounds::longer),
            duration(
                            SHARE_ABSOLUTE,
                            "PT1H",
                            "The session of a share code's guest ends at this age, active or not (S11).")
                    .problem(Bounds.atLeast("PT1M"))
                    .lessSafe(Bounds::longer),
            duration(ACTIVATION_PRINTED, "P14D", "A printed activation code can be used for this time (S15).")
                    .problem(Bounds.atLeast("PT1H"))
                    .lessSafe(Bounds::longer),
            duration(ACTIVATION_MAILED, "PT24H", "A mailed activation link can be used for this time (S15).")
                    .problem(Bounds.atLeast("PT10M"))
                    .lessSafe(Bounds::longer),
            duration(
                            RECOVERY_LIFETIME,
                            "PT15M",
                            "A mailed link that changes a password can be used for this time (S18).")
                    .problem(Bounds.atLeast("PT1M"))
                    .lessSafe(Bounds::longer),
            list(
                    PLUGINS_DISABLED,
                    "",
                    "Ids of plugins that stay out although they are present. What they hide is then shown: logged and audited."),
            list(PLUGINS_GRANTS, "", "Ids of plugins whose grants are used."));

    /** The keys in the order of the reference page. */
    public static final List<KeyRule> ALL = Stream.of(OWN, HostKeys.ALL, SiteKeys.ALL, AppKeys.ALL)
            .flatMap(List::stream)
            .toList();

    private CoreKeys() {}
}
