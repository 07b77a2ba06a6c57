package health.portico.sample.server;

import static health.portico.sample.server.ServerUnderTest.client;
import static health.portico.sample.server.ServerUnderTest.loggedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import health.portico.sample.bells.Bells;
import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same WAR with a plugin beside it that tells people things, and a mail server that the hospital would have. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NoticesIT {
    private static final String DEPLOYMENT = "portal-with-bells";
    private static final int PATIENCE_MILLIS = 20_000;
    private static final GreenMail MAIL = Bells.mailServer(Integer.getInteger("server.mail.port"));

    @ArquillianResource
    ContainerController server;

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = DEPLOYMENT, managed = false, testable = false)
    public static WebArchive portal() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("portal.war")))
                .addAsLibrary(Bells.jar());
    }

    @BeforeAll
    static void openMailServer() {
        MAIL.start();
    }

    @AfterAll
    static void closeMailServer() {
        MAIL.stop();
    }

    @BeforeEach
    void deploy() {
        ServerUnderTest.deployOnce(server, deployer, DEPLOYMENT);
    }

    @AfterEach
    void undeploy() throws Exception {
        ServerUnderTest.undeploy(deployer, DEPLOYMENT);
    }

    @Test
    @DisplayName("R9 a notice that a plugin keeps is sent by the server's own mail, and what was rolled back is not")
    void sendsNotices() {
        var patient = loggedIn("patient");

        assertEquals(500, patient.post("api/v1/plugins/bells/broken", "{}").status());
        assertEquals(200, patient.post("api/v1/plugins/bells/door", "{}").status());

        assertTrue(MAIL.waitForIncomingEmail(PATIENCE_MILLIS, 1), "no mail came");
        assertEquals(List.of("patient@example.org: Patient portal: you have a new message"), Bells.received(MAIL));
        String health = client().get("api/v1/health").body();
        assertTrue(health.contains("{\"name\":\"outbox\",\"state\":\"up\""), health);
    }
}
