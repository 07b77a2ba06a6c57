package health.portico.sample.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import health.portico.sample.http.Expectations;
import health.portico.tck.PortalAnswer;
import health.portico.tck.PortalClient;
import jakarta.json.JsonObject;

/** Somebody who writes a message, and what stands in the form. Used by one thread. */
record Writer(Page page) {
    static final String DOCTOR = "Dr. Santina Ward";
    static final String PATIENT = Expectations.patient("patient");
    static final String MESSAGES = "record/" + PATIENT + "/messages";
    static final String NEW = MESSAGES + "/new";

    /** Write to Dr. Ward, who reads as {@code doctor}. */
    Writer write(String subject, String body) {
        Locator doctor = page.locator("#recipientId option").filter(new Locator.FilterOptions().setHasText(DOCTOR));
        page.locator("#recipientId").selectOption(doctor.getAttribute("value"));
        return tell(subject, body);
    }

    Writer tell(String subject, String body) {
        page.locator("#subject").fill(subject);
        page.locator("#body").fill(body);
        return this;
    }

    /** Choose files, and wait until each is attached or refused. */
    Writer choose(FilePayload... files) {
        page.locator(".choose input").setInputFiles(files);
        assertThat(page.locator("progress")).hasCount(0);
        return this;
    }

    Writer send() {
        button().click();
        return this;
    }

    Locator button() {
        return page.locator("portico-draft form > .buttons .primary");
    }

    /** What is told once a message was sent. */
    Locator sent() {
        return page.locator(".sent");
    }

    Locator summary() {
        return page.locator(".summary");
    }

    static FilePayload file(String name, String type, byte[] bytes) {
        return new FilePayload(name, type, bytes);
    }

    /** Begin a conversation beside the browser; return its id. */
    static String begin(PortalClient patient, String subject) {
        PortalAnswer recipients = patient.get("api/v1/patients/" + PATIENT + "/recipients");
        String doctor = recipients.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("name").equals(DOCTOR))
                .findFirst()
                .orElseThrow()
                .getString("id");
        PortalAnswer sent = patient.post(
                "api/v1/patients/" + PATIENT + "/messages",
                "{\"recipientId\":\"%s\",\"subject\":\"%s\",\"body\":\"Hello\"}".formatted(doctor, subject));
        return sent.json().getString("threadId");
    }
}
