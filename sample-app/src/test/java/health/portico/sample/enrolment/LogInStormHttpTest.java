package health.portico.sample.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.tck.PortalExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A storm of log-ins takes the hashing, and leaves the pages to those who are in. */
class LogInStormHttpTest {
    private static final int PEOPLE = 200;

    @RegisterExtension
    static final PortalExtension PORTAL = Town.portal();

    @Test
    @DisplayName(
            "S24 while 200 people log in at once each page of another user comes, and whoever finds no place is told to come again")
    void leavesPagesTheirShare() throws Exception {
        Town.of(PORTAL);
        var reader = PORTAL.loggedIn("robin");
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var start = new CountDownLatch(1);
            List<Future<Integer>> storm = new ArrayList<>();
            for (var i = 0; i < PEOPLE; i++) {
                var name = "stranger-" + i;
                storm.add(people.submit(() -> {
                    var client = PORTAL.client();
                    start.await();
                    return client.logIn(name, "a wrong password").status();
                }));
            }
            start.countDown();
            var pages = 0;
            while (storm.stream().anyMatch(one -> !one.isDone())) {
                assertEquals(200, reader.get("api/v1/patients").status());
                pages++;
            }
            List<Integer> answers = new ArrayList<>();
            for (var one : storm) {
                answers.add(one.get());
            }
            assertTrue(pages > 0, "nobody read anything meanwhile");
            assertTrue(answers.contains(401), "nobody was looked at");
            assertTrue(Set.of(401, 503).containsAll(answers), answers::toString);
        } finally {
            people.shutdownNow();
        }
    }
}
