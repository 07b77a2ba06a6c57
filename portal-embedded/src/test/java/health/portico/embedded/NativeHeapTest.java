package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class NativeHeapTest {
    @Test
    void isTrimmedWhereTheVirtualMachineCan() throws Exception {
        var commands = ManagementFactory.getPlatformMBeanServer()
                .getMBeanInfo(new ObjectName(NativeHeap.MACHINE))
                .getOperations();

        assertEquals(
                Arrays.stream(commands).anyMatch(command -> command.getName().equals("systemTrimNativeHeap")),
                NativeHeap.trim());
    }
}
