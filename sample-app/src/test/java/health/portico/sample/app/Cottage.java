package health.portico.sample.app;

import health.portico.api.record.PatientId;
import health.portico.api.visibility.ViewerKind;
import health.portico.tck.MutableClock;
import health.portico.tck.PortalExtension;
import health.portico.tck.SampleItems;
import health.portico.tck.TestAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** A small hospital with three registered apps: one on phones, one with a server and a secret, one in browsers. */
final class Cottage {
    static final String SECRET = "a secret of forty characters, more or less";
    static final String PHONE = "heart-diary";
    static final String PHONE_BACK = "org.example.heart:/back";
    static final String SERVER = "clinic-cloud";
    static final String SERVER_BACK = "https://cloud.example.org/back?from=portal";
    static final String PAGE_ORIGIN = "https://page.example.org";

    private Cottage() {}

    static PortalExtension portal() {
        return new PortalExtension()
                .configure("portico.database.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .configure("portico.apps.file", file().toString())
                .account(TestAccount.patient("robin", "p1"))
                .account(TestAccount.patient("kim", "p2"))
                .account(TestAccount.proxy("alex"))
                .account(TestAccount.staff("audit", ViewerKind.COMPLIANCE))
                .account(TestAccount.staff("desk", ViewerKind.RECORDS));
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("portico-apps", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, """
                    heart-diary.name=Heart Diary
                    heart-diary.redirect-uris=org.example.heart:/back, http://127.0.0.1/back
                    clinic-cloud.name=Clinic Cloud
                    clinic-cloud.redirect-uris=https://cloud.example.org/back?from=portal
                    clinic-cloud.secret=%s
                    web-page.name=Web Page
                    web-page.redirect-uris=https://page.example.org/
                    web-page.origins=https://page.example.org
                    """.formatted(SECRET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Give p1 a result, a visit and a note, and p2 a result. */
    static void fill(PortalExtension portal) {
        var yesterday = portal.clock().instant().atOffset(ZoneOffset.UTC).minusDays(9);
        var visit = SampleItems.visit(new PatientId("p1"), "e1", yesterday);
        portal.hospital()
                .patient(SampleItems.adult("p1", LocalDate.parse("1980-03-14")))
                .patient(SampleItems.adult("p2", LocalDate.parse("1990-03-14")))
                .item(visit)
                .item(SampleItems.note(visit, "n1", "words of a note"))
                .item(SampleItems.result(new PatientId("p1"), "o1", yesterday))
                .item(SampleItems.result(new PatientId("p2"), "o2", yesterday));
    }

    /** Return the browser of somebody who has just logged in. */
    static Phone loggedIn(PortalExtension portal, String username) {
        var phone = new Phone(portal.server().uri());
        phone.logIn("log-in", username, TestAccount.PASSWORD);
        return phone;
    }

    static HealthApp phoneApp(PortalExtension portal) {
        return HealthApp.on(portal.server().uri(), PHONE, PHONE_BACK);
    }

    static HealthApp serverApp(PortalExtension portal) {
        return HealthApp.on(portal.server().uri(), SERVER, SERVER_BACK).with(SECRET);
    }

    /** Nobody's failures count any more. */
    static void later(MutableClock clock) {
        clock.advance(Duration.ofHours(1));
    }
}
