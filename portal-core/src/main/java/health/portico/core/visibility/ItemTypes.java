package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.EqualityKey;
import health.portico.api.visibility.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Selects the restrictions that are about a class of items, once for each class that the engine meets. Restrictions that are an
 * equality are gathered into one index for each fact and type; those that also ask viewer and item together are asked one by one.
 * Thread-safe.
 */
final class ItemTypes {
    private final Restrictions restrictions;
    private final Class<?>[] types;
    private final Map<Key, KeyedRules> indexes = new LinkedHashMap<>();
    private final boolean[] keyed;
    private final Map<Class<?>, TypeRules> known = new ConcurrentHashMap<>();

    ItemTypes(Restrictions restrictions) {
        this.restrictions = restrictions;
        this.types = new Class<?>[restrictions.size()];
        this.keyed = new boolean[restrictions.size()];
        Map<Key, Map<Integer, EqualityKey<?>>> byFact = new LinkedHashMap<>();
        for (int rule = 0; rule < types.length; rule++) {
            types[rule] = Declared.itemType(restrictions.get(rule));
            EqualityKey<?> key = Declared.key(restrictions.get(rule));
            if (key != null && !restrictions.isJoint(rule)) {
                keyed[rule] = true;
                byFact.computeIfAbsent(new Key(key.fact(), types[rule]), k -> new HashMap<>())
                        .put(rule, key);
            }
        }
        byFact.forEach((key, rules) -> indexes.put(key, index(key.fact(), rules)));
    }

    TypeRules of(Class<?> itemClass) {
        return known.computeIfAbsent(itemClass, this::select);
    }

    private TypeRules select(Class<?> itemClass) {
        RuleGroup all = restrictions.groups().where(rule -> types[rule].isAssignableFrom(itemClass));
        List<Integer> asked = new ArrayList<>();
        for (int rule = all.next(0); rule >= 0; rule = all.next(rule + 1)) {
            if (!keyed[rule]) {
                asked.add(rule);
            }
        }
        List<KeyedRules> lookedUp = new ArrayList<>();
        indexes.forEach((key, rules) -> {
            if (key.type().isAssignableFrom(itemClass)) {
                lookedUp.add(rules);
            }
        });
        return new TypeRules(List.copyOf(asked), List.copyOf(lookedUp), all);
    }

    @SuppressWarnings("unchecked")
    private KeyedRules index(Fact<?> fact, Map<Integer, EqualityKey<?>> rules) {
        Map<String, long[]> bits = new HashMap<>();
        long[] all = restrictions.groups().words();
        rules.forEach((rule, key) -> {
            RuleGroups.add(all, rule);
            key.values()
                    .forEach(token -> RuleGroups.add(
                            bits.computeIfAbsent(
                                    token, t -> restrictions.groups().words()),
                            rule));
        });
        Map<String, RuleGroup> byToken = new HashMap<>();
        bits.forEach((token, words) -> byToken.put(token, restrictions.groups().of(words)));
        return new KeyedRules(
                (Fact<RecordItem>) fact, byToken, restrictions.groups().of(all), restrictions);
    }

    private record Key(Fact<?> fact, Class<?> type) {}
}
