package health.portico.sample.contract.refused;

import health.portico.api.record.Category;
import health.portico.api.record.ItemKind;
import health.portico.sample.contract.BrokenPlugins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists a kind of its own among the portal's notes. */
@ApplicationScoped
public class WritesNotes extends BrokenPlugins.Good {
    @Override
    public List<ItemKind> itemKinds() {
        return List.of(BrokenPlugins.Sale.KIND, new ItemKind("shop-note", Category.NOTES));
    }
}
