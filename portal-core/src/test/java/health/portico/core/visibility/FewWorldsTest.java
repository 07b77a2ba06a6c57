package health.portico.core.visibility;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few of the random worlds of {@link ReferenceTest}: mutation tests ask them hundreds of times, so they have to be quick. */
class FewWorldsTest {
    @ParameterizedTest
    @DisplayName("R59 the engine decides as the rules say, on every way through it, in a few worlds")
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1004, 1005})
    void equalsTheReference(int seed) {
        new ReferenceTest().equalsTheReference(seed);
    }
}
