package health.portico.sample.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import health.portico.api.plugin.PortalPlugin;
import health.portico.api.record.RecordItem;
import health.portico.tck.PluginContract;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract for one plugin after the other. Not thread-safe: JUnit makes the instance, so the plugin waits in a static field. */
class Candidate extends PluginContract {
    private static PortalPlugin plugin = new BrokenPlugins.Good();

    Candidate() {
        super(plugin);
    }

    @Override
    protected List<RecordItem> ownItems() {
        return plugin instanceof WithItems other ? other.items() : List.of();
    }

    /** Hold the contract against a plugin; return what failed, by the names of the contract's methods. */
    static Map<String, String> failures(PortalPlugin candidate) {
        plugin = candidate;
        var failures = new Failures();
        LauncherFactory.create()
                .execute(request().selectors(selectClass(Candidate.class)).build(), failures);
        if (failures.ran == 0) {
            throw new IllegalStateException("the contract did not run");
        }
        return failures.found;
    }

    /** A plugin that brings items for the contract. */
    public interface WithItems {
        List<RecordItem> items();
    }

    private static final class Failures implements TestExecutionListener {
        private final Map<String, String> found = new TreeMap<>();
        private int ran;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            ran += test.isTest() ? 1 : 0;
            result.getThrowable().ifPresent(failure -> found.put(method(test), String.valueOf(failure.getMessage())));
        }

        private static String method(TestIdentifier test) {
            TestSource source = test.getSource().orElseThrow();
            return source instanceof MethodSource method ? method.getMethodName() : source.toString();
        }
    }
}
