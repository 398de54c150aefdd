// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

/** How large a drawing is seen. */
final class Zoom {

    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.6, 2, 2.5};
    private static final double NEARLY = 1e-6;

    /** So small that letters can still be read. */
    private static final double READABLE = 0.65;

    private double now = 1;
    private boolean chosen;

    /** Pixels for one unit of length. */
    double now() {
        return now;
    }

    /** One step larger or smaller, as far as there is one. */
    void step(boolean in) {
        chosen = true;
        double next = now;
        for (double step : STEPS) {
            if (in && step > now + NEARLY) {
                now = step;
                return;
            }
            next = !in && step < now - NEARLY ? step : next;
        }
        now = next;
    }

    /** As large as that allows, if letters can be read then and the user has chosen nothing else. */
    void propose(double inHeight) {
        if (!chosen) {
            now = Math.max(READABLE, Math.min(1, inHeight));
        }
    }

    /** As large as both allow, within the usual bounds. */
    void fit(double inWidth, double inHeight) {
        chosen = true;
        now = Math.max(STEPS[0], Math.min(STEPS[STEPS.length - 1], Math.min(inWidth, inHeight)));
    }
}
