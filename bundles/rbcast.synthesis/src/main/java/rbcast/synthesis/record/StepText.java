// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;

/**
 * Steps of a schedule as words, and back. Processes, types and contents are numbered from 0.
 *
 * <ul>
 * <li>{@code B/CRASH}: the broadcaster runs the RB-Broadcast handler,
 * <li>{@code R/RECEIVER/SENDER/TYPE/CRASH}: a process receives a message and runs the receive handler,
 * <li>{@code R/RECEIVER/SENDER/TYPE/CONTENT/CRASH}: the same of another content than the first,
 * <li>{@code C/PROCESS}: a process crashes outside of a handler,
 * <li>{@code L/RECEIVER/SENDER/TYPE}: a message of a faulty process is lost,
 * <li>{@code CRASH} is {@code -}, or says where in the handler the process crashes: the place of the action, from 0,
 * and after commas the processes that a SEND there still reaches.
 * </ul>
 */
public final class StepText {

    private static final String NO_CRASH = "-";
    private static final String NUMBER = "\\d{1,9}";

    private StepText() {
    }

    /** The word for a step. */
    public static String write(Step step) {
        if (step instanceof Step.Broadcast broadcast) {
            return "B/" + write(broadcast.crash());
        }
        if (step instanceof Step.Receive receive) {
            String content = receive.content() == 0 ? "" : receive.content() + "/";
            return "R/%d/%d/%d/%s%s".formatted(receive.receiver(), receive.sender(), receive.type(), content,
                    write(receive.crash()));
        }
        if (step instanceof Step.Lose lose) {
            return "L/%d/%d/%d".formatted(lose.receiver(), lose.sender(), lose.type());
        }
        return "C/" + ((Step.Crash) step).process();
    }

    private static String write(Optional<CrashPoint> crash) {
        StringBuilder text = new StringBuilder();
        crash.ifPresentOrElse(point -> {
            text.append(point.action());
            point.reached().forEach(process -> text.append(',').append(process));
        }, () -> text.append(NO_CRASH));
        return text.toString();
    }

    /**
     * The step that a word stands for.
     *
     * @throws IllegalArgumentException if it stands for none; its message can be shown to a user
     */
    public static Step read(String word) {
        String[] parts = word.split("/", -1);
        return switch (parts[0] + parts.length) {
            case "B2" -> new Step.Broadcast(crash(parts[1]));
            case "R5" -> new Step.Receive(number(parts[1]), number(parts[2]), number(parts[3]), 0, crash(parts[4]));
            case "R6" -> new Step.Receive(number(parts[1]), number(parts[2]), number(parts[3]), number(parts[4]),
                    crash(parts[5]));
            case "L4" -> new Step.Lose(number(parts[1]), number(parts[2]), number(parts[3]));
            case "C2" -> new Step.Crash(number(parts[1]));
            default -> throw new IllegalArgumentException("no step: " + word);
        };
    }

    private static Optional<CrashPoint> crash(String text) {
        if (text.equals(NO_CRASH)) {
            return Optional.empty();
        }
        String[] numbers = text.split(",", -1);
        List<Integer> reached = new ArrayList<>();
        for (int i = 1; i < numbers.length; i++) {
            reached.add(number(numbers[i]));
        }
        return Optional.of(new CrashPoint(number(numbers[0]), reached));
    }

    private static int number(String text) {
        if (!text.matches(NUMBER)) {
            throw new IllegalArgumentException("no number in a step: " + text);
        }
        return Integer.parseInt(text);
    }
}
