package health.portico.embedded;

import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The memory that the virtual machine itself has from the C library, for its compilers above all: freed, it stays with the process until
 * the library is told to give it back. Thread-safe.
 */
final class NativeHeap {
    static final String MACHINE = "com.sun.management:type=DiagnosticCommand";
    static final String TRIM = "systemTrimNativeHeap";

    private static final Logger LOG = Logger.getLogger(NativeHeap.class.getName());

    private NativeHeap() {}

    /**
     * Give back what is free, as {@code jcmd System.trim_native_heap} does, which Java 17 knows since 17.0.9 on Linux with the GNU library.
     *
     * @return whether this virtual machine can
     */
    static boolean trim() {
        try {
            var said = ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName(MACHINE), TRIM, null, null);
            LOG.log(Level.FINE, "{0}", said);
            return true;
        } catch (JMException e) {
            LOG.log(Level.FINE, e, () -> "This virtual machine cannot give native memory back");
            return false;
        }
    }
}
