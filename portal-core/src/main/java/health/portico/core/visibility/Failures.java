package health.portico.core.visibility;

import health.portico.api.visibility.RuleId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rules that threw or answered nothing. Each is logged once, by its id: what a rule saw is health data. Thread-safe. */
final class Failures {
    private static final System.Logger LOG = System.getLogger("health.portico.core.visibility");

    private final Set<RuleId> rules = ConcurrentHashMap.newKeySet();

    /**
     * Note that a rule failed.
     *
     * @param cause of which only the class is logged
     * @throws VirtualMachineError the cause, if the machine, not the rule, is at its end
     */
    void report(RuleId rule, Throwable cause) {
        rethrowIfFatal(cause);
        if (rules.add(rule)) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Rule {0} failed ({1}). It fails closed: what it may be about stays hidden.",
                    rule,
                    cause.getClass().getName());
        }
    }

    /** Throw what says that the machine is at its end; a stack that one rule filled is that rule's failure. */
    static void rethrowIfFatal(Throwable cause) {
        if (cause instanceof VirtualMachineError end && !(end instanceof StackOverflowError)) {
            throw end;
        }
    }

    /** Return the rules that have failed so far, sorted. */
    List<RuleId> rules() {
        return rules.stream().sorted().toList();
    }
}
