package health.portico.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.visibility.ViewerKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers that a stranger must not be able to tell apart. */
class SameAnswerTest {
    private final InMemoryPortal portal = new InMemoryPortal();

    @Test
    @DisplayName("S40 foreign, missing, malformed: one answer, headers included")
    void answersAlike() {
        portal.services.logIn(ViewerKind.PATIENT);

        Set<String> answers = Stream.of(
                        "api/v1/patients/p2/results",
                        "api/v1/patients/p2/results/o1",
                        "api/v1/patients/p1/results/o1",
                        "api/v1/patients/p1/notes/DocumentReference.1",
                        "api/v1/patients/p1/results/o'1",
                        "api/v1/patients/p_2/results",
                        "api/v1/patients/p2/search?q=x",
                        "api/v1/patients/p2/demographics",
                        "api/v1/patients/" + "x".repeat(65) + "/demographics")
                .map(path -> path.replace("'", "%27"))
                .map(path -> portal.get(path).masked())
                .collect(Collectors.toSet());

        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    @DisplayName("S40 without a session everything about patients is one answer")
    void answersStrangersAlike() {
        Set<String> answers = Stream.of(
                        "api/v1/patients",
                        "api/v1/patients/p1/results",
                        "api/v1/patients/p1/secrets",
                        "api/v1/patients/p2/results?limit=0",
                        "api/v1/patients/p1/search",
                        "api/v1/staff/patients",
                        "api/v1/staff/audit?limit=0",
                        "api/v1/staff/results")
                .map(path -> portal.get(path).masked())
                .collect(Collectors.toSet());

        assertEquals(1, answers.size(), answers::toString);
    }
}
