package health.portico.sample.enrolment;

import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A portal whose letters a test reads, with people who have an account and people who have none. */
final class Town {
    static final String BORN = "1980-03-14";
    static final String OTHER_DATE = "1980-03-15";
    static final String PASSWORD = "seven green lamps in the hall";
    static final String ACTIVATION = "api/v1/accounts/activation";
    static final String SIGN_UP = "api/v1/accounts/sign-up";
    static final String RECOVERY = "api/v1/accounts/recovery";
    static final String RESET = "api/v1/accounts/password-reset";
    private static int lastAddress;

    private final PortalExtension portal;
    private final PortalClient support;

    private Town(PortalExtension portal) {
        this.portal = portal;
        this.support = portal.loggedIn("help-desk");
    }

    static PortalExtension portal() {
        return new PortalExtension()
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .configure("portico.http.trusted-proxies", "127.0.0.1")
                .configure("portico.http.forwarded-header", "X-Forwarded-For")
                .configure("portico.mail.base-url", "https://portal.example.org/portal/")
                .beans(Letterbox.class)
                .account(TestAccount.patient("robin", "p1"))
                .account(TestAccount.staff("help-desk", ViewerKind.SUPPORT));
    }

    static Town of(PortalExtension portal) {
        var town = new Town(portal);
        town.admit("p1", "Robin Sample");
        return town;
    }

    /** Admit a patient, born on {@link #BORN}, who lives at 90210. */
    void admit(String id, String name) {
        var adult = SampleItems.adult(id, LocalDate.parse(BORN));
        portal.hospital()
                .patient(new Patient(
                        new PatientId(id),
                        name,
                        adult.birthDate(),
                        Optional.empty(),
                        List.of(),
                        List.of(id + "@example.org"),
                        List.of("1 Elm Street, Springfield, CA 90210"),
                        adult.zone(),
                        Set.of()));
    }

    /** Issue a code for paper. */
    String code(String patient) {
        var answer = support.post("api/v1/staff/activations", "{\"patientId\":\"" + patient + "\"}");
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
        return answer.json().getString("code");
    }

    PortalAnswer mail(String patient) {
        return support.post("api/v1/staff/activations", "{\"patientId\":\"" + patient + "\",\"delivery\":\"email\"}");
    }

    /** An address from which nobody has tried yet. */
    static String somewhere() {
        return "198.51.100." + ++lastAddress % 250;
    }

    /** Send JSON from an address of its own. */
    PortalAnswer post(String path, Map<String, String> fields) {
        return post(portal.client(), path, fields, somewhere());
    }

    static PortalAnswer post(PortalClient client, String path, Map<String, String> fields, String address) {
        var json = new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
        return client.send(client.request(path)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(json)));
    }

    static Map<String, String> activation(String code, String born, String username) {
        return Map.of(
                "code",
                code,
                "birthDate",
                born,
                "username",
                username,
                "email",
                username + "@example.org",
                "password",
                PASSWORD);
    }

    static Map<String, String> signUp(String given, String family) {
        return Map.of(
                "givenName",
                given,
                "familyName",
                family,
                "birthDate",
                BORN,
                "postalCode",
                "90210",
                "email",
                "typed@example.org");
    }

    /** Everything of an answer but the moment and the number of the request. */
    static String whole(PortalAnswer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.status() + " " + headers + " " + answer.masked();
    }

    static String problem(PortalAnswer answer) {
        return answer.status() + " " + answer.code();
    }
}
