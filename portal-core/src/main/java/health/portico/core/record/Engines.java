package health.portico.core.record;

import health.portico.core.policy.PolicyPack;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.rules.PatientFirst;
import health.portico.core.rules.RuleBooks;
import health.portico.core.visibility.VisibilityEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The compiled rules that are in effect at a moment: one engine per policy pack of the timeline, plugins' rules included. */
@ApplicationScoped
public class Engines {
    private final PolicyTimeline timeline;
    private final PluginRules plugins;
    private final Map<PolicyPack, VisibilityEngine> compiled = new ConcurrentHashMap<>();
    private volatile @Nullable Compiled last;

    @Inject
    public Engines(PolicyTimeline timeline, PluginRules plugins) {
        this.timeline = timeline;
        this.plugins = plugins;
    }

    /** For the client proxy alone. */
    @SuppressWarnings("NullAway")
    protected Engines() {
        this(null, null);
    }

    public VisibilityEngine at(Instant moment) {
        PolicyPack pack = timeline.at(moment);
        Compiled recent = last;
        if (recent == null || !recent.pack.equals(pack)) { // the hash of a pack takes longer than most decisions
            recent = new Compiled(pack, compiled.computeIfAbsent(pack, this::compile));
            last = recent;
        }
        return recent.engine;
    }

    private VisibilityEngine compile(PolicyPack pack) {
        return VisibilityEngine.of(RuleBooks.of(pack).plus(PatientFirst.in(plugins.rules())));
    }

    public PolicyPack pack(Instant moment) {
        return timeline.at(moment);
    }

    private record Compiled(PolicyPack pack, VisibilityEngine engine) {}
}
