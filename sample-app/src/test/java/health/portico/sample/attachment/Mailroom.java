package health.portico.sample.attachment;

import health.portico.core.database.Database;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import health.portico.tck.PortalExtension;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What the tests of attachments do with a running portal. */
record Mailroom(PortalExtension portal) {
    static final String PATH = "api/v1/patients/p1/attachments";

    static PortalAnswer upload(PortalClient client, Form form) {
        return upload(client, PATH, form.announced());
    }

    static PortalAnswer upload(PortalClient client, String path, BodyPublisher body) {
        return client.send(
                client.request(path).header("Content-Type", Form.TYPE).POST(body));
    }

    static List<JsonObject> files(PortalAnswer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return array(answer).getValuesAs(JsonObject.class);
    }

    static JsonArray array(PortalAnswer answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    /** Upload one file and return its id. */
    static UUID uploaded(PortalClient client) {
        return UUID.fromString(files(upload(client, new Form().file("a.png", "image/png", SampleFiles.picture("png"))))
                .get(0)
                .getString("id"));
    }

    static String content(UUID id) {
        return PATH + "/" + id + "/content";
    }

    /** Return the id of the session that a client has. */
    static UUID session(PortalClient client) {
        return client.get("api/v1/account/sessions").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(session -> session.getBoolean("current"))
                .map(session -> UUID.fromString(session.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Count rows of the portal's database. */
    int count(String from) {
        try (var connection = portal.server().bean(Database.class).connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int rows() {
        return count("portico_attachment") + count("portico_attachment_piece");
    }

    /** Return the files that uploads left in the folder for temporary files. */
    static List<Path> left() {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().matches("portico-.*\\.upload"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonObject> audited(String action) {
        return portal.loggedIn("carol")
                .get("api/v1/staff/audit?action=" + action + "&limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }
}
