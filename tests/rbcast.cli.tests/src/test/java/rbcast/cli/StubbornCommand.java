// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** A program of its own: a command that is told to stop, says so, and goes on for ever. */
final class StubbornCommand {

    private StubbornCommand() {
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        Interruption interruption = new Interruption(Duration.ofDays(1));
        ProgressBar bar = new ProgressBar(new Terminal(System.in, out, out, false, 160, interruption), true);
        interruption.watchProcess();
        interruption.working(bar);
        out.println("working");
        while (!bar.isCancelled()) {
            Thread.onSpinWait();
        }
        out.println("told to stop");
        while (true) {
            Thread.onSpinWait();
        }
    }
}
