package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.Restriction.ItemTest;
import health.portico.api.visibility.Rule;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to 64 restrictions that are asked one by one about every item of a class. Immutable but for being fused when it is asked often;
 * thread-safe.
 */
final class Block {
    /** How many items a block is asked about before it is fused, which takes about as long as asking so many. */
    static final int ASKED_OFTEN = 2_000;

    private final Restrictions restrictions;
    private final int[] positions;
    private final List<ItemTest<? super RecordItem>> tests;
    private final long plain;
    private int asked;
    private @Nullable MethodHandle fused;

    private Block(Restrictions restrictions, List<Integer> block) {
        this.restrictions = restrictions;
        this.positions = block.stream().mapToInt(Integer::intValue).toArray();
        this.tests = List.copyOf(
                block.stream().map(rule -> test(restrictions.get(rule))).toList());
        long mask = 0;
        for (int i = 0; i < positions.length; i++) {
            mask |= restrictions.isPlain(positions[i]) ? 1L << i : 0;
        }
        this.plain = mask;
    }

    private static ItemTest<? super RecordItem> test(Restriction<RecordItem> rule) {
        return rule instanceof Rule<RecordItem> line ? line.itemTest() : rule::concerns;
    }

    /** Divide those of some rules that are active into blocks. */
    static Block[] of(Restrictions restrictions, List<Integer> asked, RuleGroup active) {
        List<Integer> rules = asked.stream().filter(active::has).toList();
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < rules.size(); from += Long.SIZE) {
            blocks.add(new Block(restrictions, rules.subList(from, Math.min(from + Long.SIZE, rules.size()))));
        }
        return blocks.toArray(Block[]::new);
    }

    /** Return the restrictions that hide the item. */
    RuleGroup hiding(RecordItem item, AccessContext context) {
        RuleGroup hiding = restrictions.groups().none();
        for (long rest = mask(item, context); rest != 0; rest &= rest - 1) {
            hiding = hiding.union(restrictions.groups().single(positions[Long.numberOfTrailingZeros(rest)]));
        }
        return hiding;
    }

    private long mask(RecordItem item, AccessContext context) {
        long concerning;
        try {
            concerning = fused == null ? oneByOne(item) : (long) fused.invokeExact(item);
        } catch (Throwable broken) {
            return carefully(item, context);
        }
        long hiding = concerning;
        for (long rest = concerning & ~plain; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            if (!restrictions.stillHides(positions[i], item, context)) {
                hiding &= ~(1L << i);
            }
        }
        return hiding;
    }

    private long oneByOne(RecordItem item) {
        long concerning = 0;
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).test(item)) {
                concerning |= 1L << i;
            }
        }
        if (++asked == ASKED_OFTEN) {
            fused = Fusion.of(tests);
        }
        return concerning;
    }

    /** Ask again, each test by itself, since one of them throws: that one hides, whatever its other parts say. */
    private long carefully(RecordItem item, AccessContext context) {
        long hiding = 0;
        for (int i = 0; i < positions.length; i++) {
            boolean hides;
            try {
                hides = tests.get(i).test(item) && restrictions.stillHides(positions[i], item, context);
            } catch (Throwable broken) {
                hides = restrictions.failed(positions[i], broken);
            }
            hiding |= hides ? 1L << i : 0;
        }
        return hiding;
    }
}
