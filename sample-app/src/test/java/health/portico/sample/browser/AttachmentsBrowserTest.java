package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.portico.sample.browser.Writer.NEW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import health.portico.sample.attachment.SampleFiles;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that somebody attaches in a browser. */
@Tag("browser")
class AttachmentsBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final int MOST = 4_099_932;
    private static final FilePayload PHOTOGRAPH = Writer.file("rash.jpg", "image/jpeg", SampleFiles.picture("jpg"));
    private static final FilePayload TEXT =
            Writer.file("list.docx", "application/msword", "A list".getBytes(StandardCharsets.UTF_8));

    @Test
    @DisplayName("R52 R53 R54 the limits stand there before anybody chooses")
    void tellsTheLimits() {
        Page page = open().page();

        assertThat(page.locator("#files-hint")).containsText("up to 4 files of at most 3.91 MB each");
        assertThat(page.locator("#files-hint")).containsText("JPG, PDF, PNG");
        assertThat(page.locator("#files-hint")).containsText("becomes part of the medical record");
    }

    @Test
    @DisplayName("R53 R54 each refused file says why; nothing is sent until it is removed, and then the rest is")
    void saysWhyFilesAreRefused() {
        Writer writer = open().write("Files", "Here they are.")
                .choose(
                        PHOTOGRAPH,
                        TEXT,
                        Writer.file("IMG_1.HEIC", "image/heic", heic()),
                        Writer.file("long.pdf", "application/pdf", SampleFiles.pdf(MOST + 1)));
        Page page = writer.page();
        assertThat(page.locator("li.attached")).containsText("rash.jpg");
        assertThat(line(page, "list.docx")).containsText("none of the types named above");
        assertThat(line(page, "IMG_1.HEIC")).containsText("which makes it a JPEG");
        assertThat(line(page, "long.pdf")).containsText("larger than 3.91 MB");
        assertThat(page.locator(".files [role=status]")).containsText("cannot be sent");

        writer.send();
        assertThat(page.locator("#files")).isFocused();
        assertThat(page.locator("#files-wrong")).containsText("Remove the files that cannot be sent");
        for (int left = 3; left > 0; left--) {
            page.locator("li.refused .remove").first().click();
            assertThat(page.locator("li.refused")).hasCount(left - 1);
            assertThat(page.locator(".remove:focus")).hasCount(1);
        }
        writer.send();
        assertThat(writer.sent()).isVisible();
    }

    @Test
    @DisplayName("R54 a file of exactly the limit is attached")
    void takesTheLargest() {
        Writer writer = open().choose(Writer.file("full.pdf", "application/pdf", SampleFiles.pdf(MOST)));

        assertThat(writer.page().locator("li.attached")).containsText("full.pdf 3.91 MB");
        writer.page().getByLabel("Remove full.pdf").click();
    }

    @Test
    @DisplayName("R52 of five files four are taken, and the one that was left out is named")
    void takesFour() {
        FilePayload[] five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Writer.file(i + ".jpg", "image/jpeg", SampleFiles.picture("jpg")))
                .toArray(FilePayload[]::new);
        Page page = open().choose(five).page();

        assertThat(page.locator("li.attached")).hasCount(4);
        assertThat(page.locator(".files > .wrong")).containsText("These were left out: 5.jpg");
        assertThat(page.locator(".files")).containsText("4 of 4 files are attached.");
    }

    @Test
    @DisplayName("R11 a file that is removed before it is sent is deleted")
    void deletesWhatIsRemoved() {
        Page page = open().choose(PHOTOGRAPH).page();
        var answer = page.waitForResponse(
                "**/attachments/*", () -> page.getByLabel("Remove rash.jpg").click());

        assertEquals("DELETE 204", answer.request().method() + " " + answer.status());
        assertThat(page.locator(".files [role=status]")).hasText("rash.jpg is removed.");
        assertThat(page.locator(".choose input")).isFocused();
    }

    @Test
    @DisplayName("a file that did not get through can be tried again")
    void triesAgain() {
        Writer writer = open();
        writer.page().route("**/attachments", Route::abort, new Page.RouteOptions().setTimes(1));
        writer.choose(PHOTOGRAPH);
        assertThat(line(writer.page(), "rash.jpg")).containsText("did not get through");
        writer.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try rash.jpg again"))
                .click();

        assertThat(writer.page().locator("li.attached")).hasCount(1);
    }

    @Test
    @DisplayName("files that are dropped anywhere on the page are attached")
    void takesDroppedFiles() {
        Page page = open().page();
        page.evaluate("""
                () => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([new Uint8Array()], 'nothing.jpg', {type: 'image/jpeg'}));
                  document.querySelector('h1').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
                }
                """);

        assertThat(line(page, "nothing.jpg")).containsText("it is empty");
    }

    @Test
    @DisplayName("R77 on a phone there is a button that takes a photograph, and every button is 44 pixels high")
    void photographs() {
        Visit visit = PORTAL.somebody(
                        "patient", Look.PHONE.options().setHasTouch(true).setIsMobile(true))
                .go(NEW);
        Page page = visit.page();
        assertThat(page.locator(".photograph")).isVisible();
        assertThat(page.locator(".photograph input")).hasAttribute("capture", "environment");
        new Writer(page).choose(PHOTOGRAPH);
        for (String button : new String[] {".choose", ".photograph", ".remove", "form > .buttons .primary"}) {
            assertEquals(44, Math.round(page.locator(button).boundingBox().height), button);
        }
        visit.assertFits();
    }

    private static Writer open() {
        return new Writer(PORTAL.visit("patient", NEW).page());
    }

    private static Locator line(Page page, String name) {
        return page.locator("li.refused").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static byte[] heic() {
        return ("\0\0\0\u0018ftypheic\0\0\0\0mif1heic" + "x".repeat(99)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
