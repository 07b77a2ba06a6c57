package health.portico.sample.bells;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** The plugin as a jar, and a mail server for what it tells. */
public final class Bells {
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    private Bells() {}

    public static JavaArchive jar() {
        return ShrinkWrap.create(JavaArchive.class, "plugin-bells.jar")
                .addClasses(BellsPlugin.class, RingsResource.class)
                .addAsManifestResource(new StringAsset(BEANS), "beans.xml")
                .addAsManifestResource(
                        new StringAsset("id=bells\nversion=1\napi=0.1\npackage=" + Bells.class.getPackageName() + "\n"),
                        "portico-plugin.properties");
    }

    public static void writeTo(File file) {
        jar().as(ZipExporter.class).exportTo(file, true);
    }

    /** Prepare a mail server on loopback; 0 is a free port. */
    public static GreenMail mailServer(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** Return the keys with which a portal sends to it. */
    public static Map<String, String> keys(int port) {
        return Map.of(
                "portico.mail.smtp.host", "127.0.0.1",
                "portico.mail.smtp.port", Integer.toString(port),
                "portico.mail.smtp.tls", "none",
                "portico.deviations", "portico.mail.smtp.tls=none",
                "portico.mail.from", "portal@example.com",
                "portico.mail.base-url", "https://portal.example.com/portal/");
    }

    /** Return what has arrived, each as its recipient and its subject, sorted. */
    public static List<String> received(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0] + ": " + mail.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
    }
}
