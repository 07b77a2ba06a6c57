package health.portico.core.visibility;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.Restriction.ItemTest;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes one method handle of many item tests. Asked in a loop, each test is a call through an interface of which the compiler sees
 * dozens of implementations; fused, all of them are constants to it, and it makes them one piece of code.
 */
final class Fusion {
    private static final int ARITY = 8;
    private static final MethodType ONE_TEST = MethodType.methodType(boolean.class, RecordItem.class);
    private static final MethodType MASK = MethodType.methodType(long.class, RecordItem.class);
    private static final MethodHandle TEST;
    private static final MethodHandle EIGHT_TESTS;
    private static final MethodHandle EIGHT_MASKS;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            TEST = lookup.findVirtual(ItemTest.class, "test", ONE_TEST);
            EIGHT_TESTS = lookup.findStatic(Fusion.class, "mask", same(boolean.class));
            EIGHT_MASKS = lookup.findStatic(Fusion.class, "join", same(long.class));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private Fusion() {}

    /**
     * Fuse up to 64 tests.
     *
     * @return a handle from a RecordItem to a long, in which bit i tells what test i said; it throws what a test throws
     */
    static MethodHandle of(List<ItemTest<? super RecordItem>> tests) {
        List<MethodHandle> bytes = new ArrayList<>();
        for (int from = 0; from < tests.size(); from += ARITY) {
            List<ItemTest<? super RecordItem>> eight = tests.subList(from, Math.min(from + ARITY, tests.size()));
            bytes.add(fuse(EIGHT_TESTS, eight.stream().map(TEST::bindTo).toList(), boolean.class));
        }
        return bytes.size() == 1 ? bytes.get(0) : fuse(EIGHT_MASKS, bytes, long.class);
    }

    /** Give one item to up to eight functions and their answers to another; functions that are missing answer zero. */
    private static MethodHandle fuse(MethodHandle joining, List<MethodHandle> functions, Class<?> answer) {
        List<MethodHandle> eight = new ArrayList<>(functions);
        while (eight.size() < ARITY) {
            eight.add(MethodHandles.dropArguments(MethodHandles.zero(answer), 0, RecordItem.class));
        }
        MethodHandle eightItems = MethodHandles.filterArguments(joining, 0, eight.toArray(MethodHandle[]::new));
        return MethodHandles.permuteArguments(eightItems, MASK, new int[ARITY]);
    }

    private static MethodType same(Class<?> argument) {
        return MethodType.methodType(long.class, Collections.nCopies(ARITY, argument));
    }

    /** Called through a handle. */
    static long mask(boolean b0, boolean b1, boolean b2, boolean b3, boolean b4, boolean b5, boolean b6, boolean b7) {
        return (b0 ? 1 : 0)
                | (b1 ? 1 << 1 : 0)
                | (b2 ? 1 << 2 : 0)
                | (b3 ? 1 << 3 : 0)
                | (b4 ? 1 << 4 : 0)
                | (b5 ? 1 << 5 : 0)
                | (b6 ? 1 << 6 : 0)
                | (b7 ? 1 << 7 : 0);
    }

    /** Called through a handle. */
    static long join(long b0, long b1, long b2, long b3, long b4, long b5, long b6, long b7) {
        return b0 | (b1 << 8) | (b2 << 16) | (b3 << 24) | (b4 << 32) | (b5 << 40) | (b6 << 48) | (b7 << 56);
    }
}
