// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import com.sun.management.UnixOperatingSystemMXBean;

import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.testing.RandomAlgorithms;

/** A learner asks thousands of times in one process: nothing may pile up. */
class SteadyStateTest {

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    /** Ten thousand where many tries are asked for. */
    private static final int VERIFICATIONS = System.getProperty("rbcast.tries") == null ? 300 : 10_000;
    private static final long MEMORY_NOISE = 16 << 20;
    /** Of the whole process: compiled code and freed pieces that the allocator keeps. */
    private static final long RESIDENT_NOISE = 96 << 20;
    /** Libraries that are opened late. */
    private static final long HANDLE_NOISE = 5;

    private final SpinOracle oracle = SpinOracle.usual();
    private final Random random = new Random(1);

    /** What could pile up. */
    private record Usage(long memory, long resident, long handles, long processes, long files) {

        static Usage now() throws IOException {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            UnixOperatingSystemMXBean system =
                    (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return new Usage(runtime.totalMemory() - runtime.freeMemory(), residentBytes(),
                        system.getOpenFileDescriptorCount(), ProcessHandle.current().descendants().count(),
                        files.count());
            }
        }
    }

    /** Bytes of physical memory; 0 where the system does not say. */
    private static long residentBytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
        }
    }

    @Test
    void manyVerificationsInOneProcessLeaveNothingBehind(TestReporter reporter) throws IOException {
        verify(VERIFICATIONS / 10);
        Usage before = Usage.now();
        verify(VERIFICATIONS);
        Usage after = Usage.now();
        reporter.publishEntry("before", before.toString());
        reporter.publishEntry("after", after.toString());

        assertThat(after.memory()).isLessThan(before.memory() + MEMORY_NOISE);
        if (VERIFICATIONS >= 10_000) {
            assertThat(after.resident()).isLessThan(before.resident() + RESIDENT_NOISE);
        }
        assertThat(after.handles()).isLessThanOrEqualTo(before.handles() + HANDLE_NOISE);
        assertThat(after.processes()).isEqualTo(before.processes());
        assertThat(after.files()).isEqualTo(before.files());
    }

    private void verify(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(oracle.verify(RandomAlgorithms.small().next(random), SYSTEM, Property.reliableBroadcast(),
                    Cancellation.NEVER)).isNotInstanceOf(Verdict.Inconclusive.class);
        }
    }
}
