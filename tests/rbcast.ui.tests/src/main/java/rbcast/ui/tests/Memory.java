// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of it the workbench takes. */
final class Memory {

    private Memory() {
    }

    /** What is in use of the heap after a collection, in megabytes. */
    static long heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /**
     * What Linux says of this process, in megabytes; 0 elsewhere.
     *
     * @param what as in {@code VmRSS:}
     */
    static long megabytes(String what) throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? 0 : Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(what)).mapToLong(line ->
                        Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElse(0);
    }
}
