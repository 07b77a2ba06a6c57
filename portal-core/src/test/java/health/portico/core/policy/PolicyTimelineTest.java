package health.portico.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.core.rules.RuleBooks;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PolicyTimelineTest {
    @Test
    void readsPacksOfThePortal() {
        for (String name : new String[] {"default", "us-ca"}) {
            PolicyPack pack = PolicyTimeline.of(name).at(Instant.parse("2026-11-22T00:00:00Z"));
            assertEquals(name, pack.name());
            assertEquals(22, RuleBooks.of(pack).restrictions().size());
        }
    }
}
