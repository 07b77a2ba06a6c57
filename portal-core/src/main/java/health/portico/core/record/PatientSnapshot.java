package health.portico.core.record;

import health.portico.api.record.Category;
import health.portico.api.record.ItemId;
import health.portico.api.record.RecordItem;
import health.portico.api.record.Release;
import health.portico.api.record.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the source has about one patient at one version. Immutable apart from the last join with releases, which is
 * remembered as long as the releases are equal; safe for use by many threads.
 */
final class PatientSnapshot {
    private final Map<Category, CategoryItems> categories;
    private final Map<ItemId, Category> categoryOf;
    private volatile @Nullable Joined joined;

    PatientSnapshot(Map<Category, CategoryItems> categories) {
        this.categories = Map.copyOf(categories);
        this.categoryOf = new HashMap<>();
        categories.forEach((category, all) -> all.items().forEach(item -> categoryOf.put(item.id(), category)));
    }

    /** Return the items of a category; results only without their releases, see {@link #results}. */
    CategoryItems items(Category category) {
        return categories.getOrDefault(category, CategoryItems.EMPTY);
    }

    Optional<Category> categoryOf(ItemId id) {
        return Optional.ofNullable(categoryOf.get(id));
    }

    /** Return the results with the fact of their release by hand joined in (R23). */
    CategoryItems results(Map<ItemId, Release> releases) {
        CategoryItems raw = items(Category.RESULTS);
        if (releases.isEmpty()) {
            return raw;
        }
        Joined last = joined;
        if (last == null || !last.releases.equals(releases)) {
            last = new Joined(Map.copyOf(releases), new CategoryItems(join(raw, releases)));
            joined = last;
        }
        return last.items;
    }

    private static List<RecordItem> join(CategoryItems raw, Map<ItemId, Release> releases) {
        List<RecordItem> out = new ArrayList<>(raw.size());
        for (RecordItem item : raw.items()) {
            Release release = releases.get(item.id());
            out.add(
                    release != null && item instanceof Result result
                            ? result.withFacts(result.facts().withRelease(Optional.of(release)))
                            : item);
        }
        return out;
    }

    private record Joined(Map<ItemId, Release> releases, CategoryItems items) {}
}
