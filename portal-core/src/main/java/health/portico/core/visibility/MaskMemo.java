package health.portico.core.visibility;

import org.jspecify.annotations.Nullable;

/** The groups that the bits of one block stand for, as far as they have been met. Thread-safe without a lock on reading. */
final class MaskMemo {
    private volatile @Nullable Entry[] slots = new Entry[16];
    private int size;

    @Nullable
    RuleGroup get(long mask) {
        @Nullable Entry[] now = slots;
        int slot = slot(mask, now.length);
        for (Entry there = now[slot]; there != null; there = now[slot]) {
            if (there.mask == mask) {
                return there.group;
            }
            slot = slot + 1 & now.length - 1;
        }
        return null;
    }

    synchronized void put(long mask, RuleGroup group) {
        if (get(mask) != null) {
            return;
        }
        @Nullable Entry[] next = copy(size * 2 < slots.length ? slots.length : slots.length * 2);
        place(new Entry(mask, group), next);
        size++;
        slots = next;
    }

    private @Nullable Entry[] copy(int length) {
        @Nullable Entry[] copy = new Entry[length];
        for (Entry entry : slots) {
            if (entry != null) {
                place(entry, copy);
            }
        }
        return copy;
    }

    private static void place(Entry entry, @Nullable Entry[] slots) {
        int slot = slot(entry.mask, slots.length);
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = entry;
    }

    private static int slot(long mask, int length) {
        return (int) ((mask * 0x9E3779B97F4A7C15L) >>> 40) & length - 1;
    }

    private record Entry(long mask, RuleGroup group) {}
}
