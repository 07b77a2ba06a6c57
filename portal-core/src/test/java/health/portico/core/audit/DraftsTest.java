package health.portico.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import health.portico.api.host.AuditEvent.Draft;
import health.portico.api.host.AuditEvent.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
    @ParameterizedTest(name = "[{index}]")
    @DisplayName("S58 nothing that ends a line or that a database refuses gets into an entry")
    @ValueSource(ints = {0x00, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0x2028, 0x2029, 0xd800, 0xdc00})
    void cleansLines(int bad) {
        var draft = Drafts.clean(
                Draft.of("record.view", Outcome.SUCCESS, "a" + (char) bad + "b").detail("c" + (char) bad + "d"));

        assertEquals("a b", draft.actor());
        assertEquals("c d", draft.detail());
    }

    @Test
    @DisplayName("S54 a text that is too long is cut, never in the middle of a character")
    void cutsBetweenCharacters() {
        var detail = Drafts.clean(
                        Draft.of("record.view", Outcome.SUCCESS, "a").detail("x".repeat(499) + "\ud83d\ude00"))
                .detail();

        assertEquals("x".repeat(499) + " ", detail);
        assertEquals(
                "\ud83d\ude00",
                Drafts.clean(Draft.of("record.view", Outcome.SUCCESS, "a").detail("\ud83d\ude00"))
                        .detail());
    }

    @ParameterizedTest(name = "[{index}]")
    @DisplayName("S58 an action is lower-case words joined by dots and nothing else")
    @ValueSource(strings = {"", "Record.view", "record view", "record.view\n", "record.view\u0000", ".view"})
    void refusesActions(String action) {
        var draft = Draft.of(action, Outcome.SUCCESS, "a");

        assertThrows(IllegalArgumentException.class, () -> Drafts.clean(draft));
    }
}
