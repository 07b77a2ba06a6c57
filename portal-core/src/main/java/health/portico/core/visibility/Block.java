package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 64 restrictions that are asked one by one about every item of a class. Immutable but for the answers that it has met;
 * thread-safe.
 */
final class Block {
    private final Restrictions restrictions;
    private final int[] rules;
    private final MaskMemo met;

    private Block(Restrictions restrictions, int[] rules) {
        this.restrictions = restrictions;
        this.rules = rules;
        this.met = new MaskMemo(restrictions.groups().none());
    }

    /** Divide those of some rules that are active into blocks. */
    static Block[] of(Restrictions restrictions, List<Integer> asked, RuleGroup active) {
        List<Block> blocks = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        for (int rule : asked) {
            if (active.has(rule)) {
                block.add(rule);
            }
            if (block.size() == Long.SIZE) {
                blocks.add(new Block(restrictions, ints(block)));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(new Block(restrictions, ints(block)));
        }
        return blocks.toArray(Block[]::new);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Return the restrictions that hide the item. */
    RuleGroup hiding(RecordItem item, AccessContext context) {
        long mask = 0;
        for (int i = 0; i < rules.length; i++) {
            if (restrictions.hides(rules[i], item, context)) {
                mask |= 1L << i;
            }
        }
        RuleGroup group = met.get(mask);
        return group == null ? meet(mask) : group;
    }

    private RuleGroup meet(long mask) {
        long[] words = restrictions.groups().words();
        for (int i = 0; i < rules.length; i++) {
            if ((mask & (1L << i)) != 0) {
                RuleGroups.add(words, rules[i]);
            }
        }
        RuleGroup group = restrictions.groups().of(words);
        if (group.number() != RuleGroup.NOT_KEPT) {
            met.put(mask, group);
        }
        return group;
    }
}
