// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.export;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** The programs of others that may be on this machine. */
final class Programs {

    private Programs() {
    }

    /** Whether such a program is on the PATH and ends well. */
    static boolean answers(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
