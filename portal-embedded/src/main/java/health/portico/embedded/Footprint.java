package health.portico.embedded;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Timer;
import java.util.TimerTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the memory back that the start and bursts of work needed and rest does not: collects once after each of them, gives
 * freed native memory back, and tells the collector to keep little in reserve. What was said on the command line stays. For a process that is the portal's own (ADR 48).
 */
final class Footprint {
    private static final Logger LOG = Logger.getLogger(Footprint.class.getName());
    private static final long LOOK_MILLIS = 8_000;

    private final QuietHeap heap = new QuietHeap();

    private Footprint() {}

    static void settle() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            set(machine, "MinHeapFreeRatio", "10");
            set(machine, "MaxHeapFreeRatio", "20");
        } catch (IllegalArgumentException e) {
            LOG.log(Level.FINE, e, () -> "The collector keeps its own settings");
        }
        new Footprint().watch();
    }

    private void watch() {
        tidy();
        var task = new TimerTask() {
            @Override
            public void run() {
                look();
            }
        };
        new Timer("portico-footprint", true).schedule(task, LOOK_MILLIS, LOOK_MILLIS);
    }

    private void look() {
        if (heap.isDue(used(), collections())) {
            tidy();
        }
    }

    private void tidy() {
        System.gc();
        NativeHeap.trim();
        heap.tidied(used(), collections());
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> !collector.getName().contains("Old"))
                .mapToLong(collector -> collector.getCollectionCount())
                .sum();
    }

    private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
        var option = machine.getVMOption(name);
        if (option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT) {
            machine.setVMOption(name, value);
        }
    }
}
