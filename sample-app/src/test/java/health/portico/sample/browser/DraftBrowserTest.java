package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static health.portico.sample.browser.Writer.MESSAGES;
import static health.portico.sample.browser.Writer.NEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.portico.sample.attachment.SampleFiles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message while it is written: what is wrong with it, how it is left, and that it is lost with the session. */
@Tag("browser")
class DraftBrowserTest {
    @RegisterExtension
    static final PortalInBrowser PORTAL = new PortalInBrowser();

    private static final String SECRET = "Nobody else may read this";

    @Test
    @DisplayName("what is wrong is said above the form and beside each field, and no more once it is mended")
    void saysWhatIsWrong() {
        Writer writer = open();
        writer.send();
        assertThat(writer.summary()).isFocused();
        assertThat(writer.summary().locator("li")).hasCount(3);
        assertThat(writer.page().locator("#subject-wrong")).hasText("Enter what the message is about.");

        writer.summary().getByText("Write your message.").click();
        assertThat(writer.page().locator("#body")).isFocused();
        writer.page().keyboard().type("Hello");
        assertThat(writer.page().locator("#body-wrong")).hasCount(0);
        assertThat(writer.summary().locator("li")).hasCount(2);
        writer.write("", "Hello").send();
        assertThat(writer.page().locator("#subject")).isFocused();
    }

    @Test
    @DisplayName("how much still fits is counted, and told to whoever listens only near the end")
    void countsWhatIsLeft() {
        Page page = open().page();
        Locator spoken = page.locator("portico-draft form > .hidden-text");
        page.locator("#body").fill("four");
        assertThat(page.locator("#body-hint")).hasText("9,996 more characters fit.");
        assertThat(spoken).hasText("");

        page.locator("#body").fill("x".repeat(9_960));
        assertThat(spoken).hasText("50 more characters fit.");
        page.locator("#body").fill("x".repeat(10_002));
        assertThat(page.locator("#body-hint")).hasText("This is 2 characters too many.");
    }

    @Test
    @DisplayName("whoever leaves an unsent text by a link or by Back is asked first, and may stay")
    void asksBeforeLeaving() {
        Page page = PORTAL.visit("patient", MESSAGES).page();
        page.getByText("New message").click();
        new Writer(page).write("Question", SECRET);
        Locator dialog = page.locator("portico-unsent dialog");
        page.locator("portico-menu a[href$='/results']").click();
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(page.locator("#body")).hasValue(SECRET);

        goBack(page);
        assertThat(dialog).isVisible();
        assertTrue(page.url().endsWith("/messages/new"), page::url);
        page.getByText("Go on writing").click();
        assertThat(page.locator("#body")).hasValue(SECRET);

        goBack(page);
        page.getByText("Leave without sending").click();
        assertThat(page.locator("h1")).hasText("Messages");
        assertTrue(page.url().endsWith("/messages"), page::url);
    }

    /** The page itself moves forward again at once, so there is no arrival that Playwright could wait for. */
    private static void goBack(Page page) {
        page.evaluate("() => history.back()");
    }

    @Test
    @DisplayName("whoever is asked again before the first question is quite gone is heard")
    void hearsTheSecondAnswer() {
        Page page = open().page();
        Object answers = page.evaluate("""
                async () => {
                  const asker = document.querySelector('portico-unsent');
                  const gone = new Promise((done) => asker.querySelector('dialog').addEventListener('close', done, {once: true}));
                  const first = asker.ask();
                  asker.close(false);
                  const second = asker.ask();
                  await gone;
                  asker.close(true);
                  return [await first, await second];
                }""");

        assertEquals(List.of(false, true), answers);
    }

    @Test
    @DisplayName("who has written nothing, or has sent it, is not asked")
    void doesNotAskForNothing() {
        Page page = open().page();
        page.locator("portico-menu a[href$='/results']").click();
        assertThat(page.locator("h1")).hasText("Test results");
        page.goBack();
        Writer writer = new Writer(page).write("Sent", "This one goes.");
        writer.send();
        assertThat(writer.sent()).isVisible();
        page.locator("portico-menu a[href$='/results']").click();

        assertThat(page.locator("h1")).hasText("Test results");
    }

    @Test
    @DisplayName(
            "R11 S32 S52 log-out loses the draft and its files; neither Back nor a new log-in shows anything of it")
    void losesTheDraft() {
        PORTAL.clock();
        Visit visit = PORTAL.visit("patient", MESSAGES);
        Page page = visit.page();
        page.getByText("New message").click();
        Writer writer = new Writer(page)
                .write("Question", SECRET)
                .choose(Writer.file("rash.jpg", "image/jpeg", SampleFiles.picture("jpg")));
        visit.assertQuiet();
        page.locator(".log-out").click();
        page.getByText("Leave without sending").click();
        page.waitForURL("**/log-in");
        page.goBack();
        visit.settle();
        assertFalse(Words.of(page).contains(SECRET));

        PORTAL.clock().advance(Duration.ofSeconds(1));
        Visit again = PORTAL.visit("patient", NEW);
        assertThat(again.page().locator("#body")).hasValue("");
        assertThat(again.page().locator(".chosen")).hasCount(0);
        assertThat(writer.page().locator("portico-draft")).hasCount(0);
    }

    @Test
    @DisplayName("R77 the keyboard alone writes, attaches, removes and sends")
    void needsNoMouse() {
        Visit visit = PORTAL.visit("patient", MESSAGES);
        Page page = visit.page();
        visit.enter("main a.primary").page().waitForURL("**/messages/new");
        visit.settle();
        visit.tabTo("#recipientId").page().keyboard().press("ArrowDown");
        visit.tabTo("#subject").page().keyboard().type("Typed");
        visit.tabTo("#body").page().keyboard().type("Every letter of it.");
        visit.tabTo(".choose input");
        var chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        chooser.setFiles(Writer.file("rash.jpg", "image/jpeg", SampleFiles.picture("jpg")));
        assertThat(page.locator("li.attached")).hasCount(1);
        visit.tabBackTo(".remove").page().keyboard().press("Enter");
        assertThat(page.locator(".chosen")).hasCount(0);
        visit.tabTo("[name=hidden]").page().keyboard().press("Space");
        visit.enter("portico-draft form > .buttons .primary");

        assertThat(new Writer(page).sent()).isFocused();
        visit.enter("main .links a").page().waitForURL("**/messages/*-*");
        assertThat(page.locator("h1")).hasText("Typed");
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @DisplayName(
            "R77 S46 S52 the form, its errors, its files and the conversation can be used by everybody, day and night")
    @CsvSource({"1280, en", "1280, es-US", "390, en", "390, es-US"})
    void holdsForEverybody(int width, String language) {
        Look look = Look.DESK.in(language).wide(width);
        Visit visit = PORTAL.visit("patient", NEW, look);
        check(visit, look);
        visit.assertQuiet();
        Writer writer = new Writer(visit.page());
        writer.choose(
                Writer.file("rash.jpg", "image/jpeg", SampleFiles.picture("jpg")),
                Writer.file("a-very-long-name-without-any-space-".repeat(4) + ".jpg", "image/jpeg", new byte[] {1}));
        writer.send();
        check(visit, look);
        visit.page().locator("li.refused .remove").click();
        visit.page().locator("[name=hidden]").check();
        writer.write("A subject", "Some words").send();
        assertThat(writer.sent()).isFocused();
        check(visit, look);
        visit.page().locator("main .links a").first().click();
        check(visit, look);
        visit.go(MESSAGES);
        check(visit, look);
        visit.assertQuiet();
    }

    private static void check(Visit visit, Look look) {
        visit.settle().as(look).assertWorded().assertAccessible().assertFits().as(look);
    }

    @Test
    @DisplayName("R77 the pages of staff and what asks before leaving can be used by everybody")
    void holdsForStaff() {
        Writer.begin(PORTAL.client("patient"), "For staff");
        for (Look look : new Look[] {Look.DESK, Look.PHONE.in("es-US")}) {
            Visit visit = PORTAL.visit("doctor", "staff/messages", look);
            check(visit, look);
            visit.page().locator("main a.title").first().click();
            check(visit, look);
            visit.page().locator("#body").fill("Some words");
            visit.page().goBack();
            assertThat(visit.page().locator("portico-unsent dialog")).isVisible();
            visit.assertAccessible().as(look);
            visit.page().keyboard().press("Escape");
            assertEquals("Some words", visit.page().locator("#body").inputValue());
            visit.assertQuiet();
            visit.page().locator("#body").fill("");
            visit.go("staff/messages/new");
            check(visit, look);
            visit.go("staff/messages/" + Writer.PATIENT + "/new");
            check(visit, look);
            visit.assertQuiet();
        }
    }

    private static Writer open() {
        return new Writer(PORTAL.visit("patient", NEW).page());
    }
}
