package health.portico.core.config;

import static health.portico.core.config.KeyRules.list;
import static health.portico.core.config.KeyRules.secret;
import static health.portico.core.config.KeyRules.text;

import health.portico.api.visibility.ViewerKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a log-in that the hospital keeps: which of its roles are which of ours, and what a proxy in front may say. */
public final class HostKeys {
    public static final String ROLES_PATIENT = "portico.host.roles.patient";
    public static final String ROLES_PROXY = "portico.host.roles.proxy";
    public static final String ROLES_CLINICIAN = "portico.host.roles.clinician";
    public static final String ROLES_RECORDS = "portico.host.roles.records";
    public static final String ROLES_SUPPORT = "portico.host.roles.support";
    public static final String ROLES_COMPLIANCE = "portico.host.roles.compliance";
    public static final String LOG_IN_PAGE = "portico.host.log-in-page";
    public static final String HEADER_PEERS = "portico.host.header.peers";
    public static final String HEADER_SECRET = "portico.host.header.secret";
    public static final String HEADER_USER = "portico.host.header.user";
    public static final String HEADER_LOG_IN = "portico.host.header.log-in";
    public static final String HEADER_ROLES = "portico.host.header.roles";
    public static final String HEADER_NAME = "portico.host.header.name";
    public static final String HEADER_PATIENT = "portico.host.header.patient";
    public static final String HEADER_PRACTITIONER = "portico.host.header.practitioner";

    /** Which key names the host's roles that make a role of the portal. */
    public static final Map<ViewerKind, String> ROLES = roles();

    /** The keys that name headers. */
    static final List<String> HEADERS =
            List.of(HEADER_USER, HEADER_LOG_IN, HEADER_ROLES, HEADER_NAME, HEADER_PATIENT, HEADER_PRACTITIONER);

    static final List<KeyRule> ALL = List.of(
            list(
                    ROLES_PATIENT,
                    "",
                    "Roles, groups or claims of the hospital's own log-in that make a patient of somebody, who also needs a patient's id. Names count letter by letter; nobody gets two roles of the portal."),
            list(ROLES_PROXY, "", "The same for people who see records of others alone, by the grants that they have."),
            list(ROLES_CLINICIAN, "", "The same for clinicians, who also need a practitioner's id."),
            list(ROLES_RECORDS, "", "The same for health information staff."),
            list(ROLES_SUPPORT, "", "The same for support."),
            list(ROLES_COMPLIANCE, "", "The same for compliance."),
            text(
                            LOG_IN_PAGE,
                            "",
                            "Where the log-in page sends people of the hospital's own log-in: a path below the portal such as `host-log-in`, or an `https` address. Empty: there is no such link.")
                    .problem(Bounds.pathOrAddress()),
            list(
                            HEADER_PEERS,
                            "",
                            "Addresses or CIDR ranges of the proxies that log people in by headers. Empty: no header is believed. It is the address that is connected, whatever `portico.http.trusted-proxies` says of it. Needs one of the roles above.")
                    .problem(Bounds.narrowAddresses()),
            secret(
                            HEADER_SECRET,
                            "",
                            "At least 32 characters that these proxies send with each request in the header `Portico-Host-Secret`; without it their headers are not believed. Needed where others share their address, or the server itself believes `X-Forwarded-For`.")
                    .problem(value -> value.isEmpty() || value.length() >= 32
                            ? Optional.empty()
                            : Optional.of("at least 32 characters long")),
            header(
                    HEADER_USER,
                    "Portico-Host-User",
                    "The header that names who is there: 1 to 120 visible ASCII characters without a comma."),
            header(
                    HEADER_LOG_IN,
                    "Portico-Host-Log-In",
                    "The header that names the act of logging in; another one after each log-in, nobody outside can guess it."),
            header(HEADER_ROLES, "Portico-Host-Roles", "The header with the roles, separated by semicolons."),
            header(HEADER_NAME, "Portico-Host-Name", "The header with the name to show, UTF-8 in percent encoding."),
            header(HEADER_PATIENT, "Portico-Host-Patient", "The header with the patient's id."),
            header(HEADER_PRACTITIONER, "Portico-Host-Practitioner", "The header with the practitioner's id."));

    private HostKeys() {}

    private static KeyRule header(String name, String defaultValue, String description) {
        return text(name, defaultValue, description).problem(Bounds.headerName());
    }

    private static Map<ViewerKind, String> roles() {
        var keys = new LinkedHashMap<ViewerKind, String>();
        keys.put(ViewerKind.PATIENT, ROLES_PATIENT);
        keys.put(ViewerKind.PROXY, ROLES_PROXY);
        keys.put(ViewerKind.CLINICIAN, ROLES_CLINICIAN);
        keys.put(ViewerKind.RECORDS, ROLES_RECORDS);
        keys.put(ViewerKind.SUPPORT, ROLES_SUPPORT);
        keys.put(ViewerKind.COMPLIANCE, ROLES_COMPLIANCE);
        return Collections.unmodifiableMap(keys);
    }
}
