package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.portico.sample.browser.Writer.MESSAGES;
import static health.portico.sample.browser.Writer.NEW;
import static health.portico.sample.browser.Writer.PATIENT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import health.portico.sample.attachment.SampleFiles;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Patients, proxies and clinicians who write to each other in a browser. */
@Tag("browser")
class MessagesBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    @Test
    @DisplayName(
            "R47 R53 R56 a patient writes with a photograph, the doctor answers, and a proxy sees nothing of what is hidden")
    void goesBackAndForth() throws IOException {
        String news = oneMore("doctor");
        String answers = oneMore("patient");
        byte[] photograph = SampleFiles.picture("jpg");
        Writer patient = new Writer(PORTAL.visit("patient", NEW).page())
                .write("Rash", "It is back.")
                .choose(Writer.file("rash.jpg", "image/jpeg", photograph));
        patient.page()
                .getByLabel("Hide this conversation from people with access to my record")
                .check();
        patient.send();
        assertThat(patient.sent()).containsText("Your message to Dr. Santina Ward was sent.");
        assertThat(patient.sent()).containsText("It is hidden");
        assertThat(patient.sent()).isFocused();

        PORTAL.clock().advance(Duration.ofMinutes(1));
        Writer doctor = new Writer(PORTAL.visit("doctor", "staff/messages").page());
        assertThat(doctor.page().locator("portico-menu")).containsText(news);
        open(doctor.page(), "Rash");
        assertThat(doctor.page().locator(".lead")).containsText("Patient: Lecia Lizabeth Sanford");
        assertThat(doctor.page().locator("portico-menu")).not().containsText(news);
        Download download = doctor.page()
                .waitForDownload(
                        () -> doctor.page().getByText("Download rash.jpg").click());
        assertArrayEquals(photograph, Files.readAllBytes(download.path()));
        assertThat(doctor.page().getByLabel("Hide this answer from proxies")).isChecked();
        assertThat(doctor.page().getByLabel("Hide this answer from proxies")).isDisabled();
        doctor.page().locator("#body").fill("Come on Thursday.");
        doctor.send();
        assertThat(doctor.sent()).isFocused();

        Visit read = PORTAL.visit("patient", MESSAGES);
        assertThat(read.page().locator("portico-menu")).containsText(answers);
        open(read.page(), "Rash");
        assertThat(read.page().locator(".messages > li h2"))
                .hasText(new String[] {"You", "Dr. Santina Ward, care team"});
        assertThat(read.page().locator(".messages > li").last()).containsText("Come on Thursday.");
        assertThat(read.page().locator("portico-menu")).not().containsText(answers);
        read.settle().assertQuiet();

        Visit proxy = PORTAL.visit("proxy", MESSAGES);
        assertFalse(Words.of(proxy.page()).contains("Rash"));
    }

    @Test
    @DisplayName(
            "R48 R49 R51 a proxy reads the patient's name beside the doctor's, what to do in an emergency, and is offered no hiding")
    void writesForSomebody() {
        Writer proxy = new Writer(PORTAL.visit("proxy", NEW).page());
        assertThat(proxy.page().locator("main")).containsText("within 2 to 3 business days");
        assertThat(proxy.page().locator("main")).containsText("911");
        assertThat(proxy.page().locator("#recipientId")).containsText("Dr. Santina Ward (Lecia Lizabeth Sanford)");
        assertThat(proxy.page().locator("[name=hidden]")).hasCount(0);

        proxy.write("For Lecia", "She is better.").send();
        assertThat(proxy.sent()).containsText("was sent");
        Page patient = PORTAL.visit("patient", MESSAGES).page();
        open(patient, "For Lecia");
        assertThat(patient.locator(".messages h2")).hasText("Bobbie Sanford, for Lecia Lizabeth Sanford");
    }

    @Test
    @DisplayName("R49 R50 who can write to nobody is told why and whom to call")
    void tellsWhyThereIsNobody() {
        Visit visit = PORTAL.somebody("patient", Look.DESK.options());
        visit.page()
                .route(
                        "**/recipients",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"items\":[]}")));
        Page page = visit.go(NEW).page();

        assertThat(page.locator("main")).containsText("There is nobody here whom you can write to right now.");
        assertThat(page.locator("main")).containsText("in the last 36 months");
        assertThat(page.locator("main")).containsText("Please call the office");
        assertThat(page.locator("form")).hasCount(0);
    }

    @Test
    @DisplayName("R49 where the doctor can no longer be written to there is no form, and a sentence says so")
    void offersNoAnswerToNobody() {
        String thread = Writer.begin(PORTAL.client("patient"), "Long ago");
        Visit visit = PORTAL.somebody("patient", Look.DESK.options());
        visit.page().route("**/message-threads/*", route -> {
            var answer = route.fetch();
            String without = answer.text().replaceAll("\"replyTo\":\"[^\"]*\",", "");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(without));
        });
        visit.go(MESSAGES + "/" + thread);

        assertThat(visit.page().locator("main"))
                .containsText("You cannot answer this conversation in the portal any more");
        assertThat(visit.page().locator("form")).hasCount(0);
    }

    @Test
    @DisplayName("R49 what was written stays when the doctor is refused at the last moment")
    void keepsTheTextOfARefusedAnswer() {
        String thread = Writer.begin(PORTAL.client("patient"), "Too late");
        Writer patient =
                new Writer(PORTAL.visit("patient", MESSAGES + "/" + thread).page());
        patient.page()
                .route(
                        "**/patients/*/messages",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(422)
                                .setContentType("application/problem+json")
                                .setBody("{\"status\":422,\"code\":\"recipient-not-available\"}")));
        patient.page().locator("#body").fill("Are you there?");
        patient.send();

        assertThat(patient.summary()).containsText("nothing was sent");
        assertThat(patient.summary()).isFocused();
        assertThat(patient.page().locator("#body")).hasValue("Are you there?");
    }

    @Test
    @DisplayName("R56 a clinician finds a patient in care and begins a conversation that proxies do not see")
    void beginsConversations() {
        Page doctor = PORTAL.visit("doctor", "staff/messages").page();
        doctor.getByText("New message to a patient").click();
        doctor.locator("#query").fill("Lecia");
        doctor.keyboard().press("Enter");
        doctor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New message: Lecia Lizabeth Sanford"))
                .click();
        Writer writer = new Writer(doctor).tell("Your visit", "Bring a list.");
        doctor.getByLabel("Hide this message from proxies").check();
        writer.send();

        assertThat(writer.sent()).containsText("It is hidden");
        assertFalse(Words.of(PORTAL.visit("proxy", MESSAGES).page()).contains("Your visit"));
        assertThat(PORTAL.visit("patient", MESSAGES).page().locator("main")).containsText("Your visit");
    }

    @Test
    @DisplayName("S31 reading is somebody's doing and extends the session; the menu's new numbers do not")
    void asksForTheMenuQuietly() {
        Writer.begin(PORTAL.client("patient"), "Numbers");
        Visit doctor = PORTAL.visit("doctor", "staff/messages");
        var request = doctor.page().waitForRequest("**/navigation", () -> open(doctor.page(), "Numbers"));

        assertEquals("true", request.headers().get("portico-background"));
    }

    @Test
    @DisplayName("what a search finds of messages opens as the conversation that it belongs to")
    void findsConversations() {
        Writer.begin(PORTAL.client("patient"), "Sunflower");
        Page page = PORTAL.visit("patient", "record/" + PATIENT + "/search").page();
        page.locator("#search-words").fill("Sunflower");
        page.keyboard().press("Enter");
        open(page, "Sunflower");

        assertThat(page.locator(".messages h2")).hasText("You");
    }

    /** What the menu says once somebody has one message more to read. */
    private static String oneMore(String user) {
        int unread = PORTAL
                .client(user)
                .get("api/v1/navigation")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .mapToInt(entry -> entry.getInt("unread", 0))
                .sum();
        return unread + 1 + " new";
    }

    private static void open(Page page, String subject) {
        page.locator("main a")
                .getByText(subject, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText(subject);
    }
}
