package health.portico.sample.contract.refused;

import health.portico.api.visibility.Grant;
import health.portico.api.visibility.ViewerKind;
import health.portico.sample.contract.BrokenPlugins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Opens records to proxies. */
@ApplicationScoped
public class OpensToProxies extends BrokenPlugins.Good {
    @Override
    public List<Grant> grants() {
        return List.of(Grant.to(Set.of(ViewerKind.PROXY), "plugin.shop.friends", c -> true));
    }
}
