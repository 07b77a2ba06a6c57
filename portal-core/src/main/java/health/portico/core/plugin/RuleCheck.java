package health.portico.core.plugin;

import health.portico.api.record.Category;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Refuses what a plugin adds to the rules if a proxy, guest or app could then see more than the patient (R46), or if items could
 * stand in a category whose rules do not know them. It sees what is declared; the engine's rules do the rest.
 */
final class RuleCheck {
    private final String plugin;

    RuleCheck(String plugin) {
        this.plugin = plugin;
    }

    /** @throws PluginRefusal if one binds the patient and not everybody who stands in for the patient */
    List<Restriction<?>> restrictions(List<Restriction<?>> rules) {
        for (Restriction<?> rule : rules) {
            Set<ViewerKind> bound = viewers("rule " + rule.id(), rule::binds);
            Set<ViewerKind> free = EnumSet.copyOf(ViewerKind.STAND_INS);
            free.removeAll(bound);
            if (bound.contains(ViewerKind.PATIENT) && !free.isEmpty()) {
                throw refusal(
                        "rule " + rule.id(),
                        "hides from PATIENT but not from " + words(free) + ", who never see more than the patient");
            }
        }
        return rules;
    }

    /** @throws PluginRefusal if one opens something to whoever stands in for the patient */
    List<Grant> grants(List<Grant> rules) {
        for (Grant rule : rules) {
            Set<ViewerKind> opened = EnumSet.copyOf(ViewerKind.STAND_INS);
            opened.retainAll(viewers("grant " + rule.id(), rule::viewers));
            if (!opened.isEmpty()) {
                throw refusal(
                        "grant " + rule.id(), "is for " + words(opened) + ", to whom only the portal opens a record");
            }
        }
        return rules;
    }

    /** @throws PluginRefusal if one is listed among the portal's own items */
    List<ItemKind> itemKinds(List<ItemKind> kinds) {
        for (ItemKind kind : kinds) {
            if (Category.ALL.contains(kind.category())) {
                throw refusal(
                        "item kind " + kind.name(),
                        "stands in the portal's category " + kind.category()
                                + ", whose rules know the portal's own kinds alone");
            }
        }
        return kinds;
    }

    private Set<ViewerKind> viewers(String what, Supplier<Set<ViewerKind>> declaration) {
        try {
            return Set.copyOf(declaration.get());
        } catch (RuntimeException | LinkageError e) {
            throw new PluginRefusal(sentence(what, "does not say for which viewers it is"), e);
        }
    }

    private PluginRefusal refusal(String what, String why) {
        return new PluginRefusal(sentence(what, why));
    }

    private String sentence(String what, String why) {
        return "the plugin " + plugin + " adds the " + what + ", which " + why;
    }

    private static String words(Collection<ViewerKind> kinds) {
        return String.join(", ", kinds.stream().map(Enum::name).toList());
    }
}
