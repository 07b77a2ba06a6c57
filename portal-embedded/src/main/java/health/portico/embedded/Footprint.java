package health.portico.embedded;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the memory back that the start needed and running does not: collects once, and tells the collector to keep little in reserve and
 * to tidy up when nobody asks for anything. What was said on the command line stays. For a process that is the portal's own; stateless.
 */
final class Footprint {
    private static final Logger LOG = Logger.getLogger(Footprint.class.getName());

    private Footprint() {}

    static void settle() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            set(machine, "MinHeapFreeRatio", "10");
            set(machine, "MaxHeapFreeRatio", "30");
            set(machine, "G1PeriodicGCInterval", "15000");
        } catch (IllegalArgumentException e) {
            LOG.log(Level.FINE, e, () -> "The collector keeps its own settings");
        }
        System.gc();
    }

    private static void set(HotSpotDiagnosticMXBean machine, String name, String value) {
        var option = machine.getVMOption(name);
        if (option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT) {
            machine.setVMOption(name, value);
        }
    }
}
