// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import rbcast.tasks.synthesize.SynthesisCourse;

/** How a synthesis goes, in words. */
final class SynthesisText {

    private SynthesisText() {
    }

    /** In one line. */
    static String status(SynthesisCourse.View course) {
        String best = course.bestReward().isPresent() ? "best reward " + course.bestReward().getAsInt()
                : "no correct algorithm yet";
        if (course.conclusion().isPresent()) {
            return "%s, after %,d episodes in %s".formatted(course.conclusion().get(), course.done(),
                    time(course.elapsed()));
        }
        String left = course.left().map(time -> ", about " + time(time) + " left").orElse("");
        return course.total() == 0 ? "%s; %s; %s so far".formatted(course.phase(), best, time(course.elapsed()))
                : String.format(Locale.ROOT, "%s: %,d of %,d episodes; %s; %s so far%s", course.phase(), course.done(),
                        course.total(), best, time(course.elapsed()), left);
    }

    /** Who gave the verdicts, in one line. */
    static String judges(SynthesisCourse.View course) {
        return course.judges().isEmpty() ? "" : course.judges().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(judge -> String.format(Locale.ROOT, "%,d by %s", judge.getValue(), judge.getKey()))
                .collect(Collectors.joining(", ", "verdicts: ", ""));
    }

    static String time(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 60 ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0)
                : seconds < 3600 ? "%d min %d s".formatted(seconds / 60, seconds % 60)
                : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
