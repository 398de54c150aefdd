package rbcast.synthesis.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;

/** Conclusive verdicts as a line of words, and back. */
final class VerdictText {

    private static final String VERIFIED = "verified";
    private static final String VIOLATED = "violated";
    private static final String NO_CRASH = "-";

    private VerdictText() {
    }

    static String write(Verdict verdict) {
        Statistics cost = verdict.statistics();
        String costs = "%s %d %d %d".formatted(cost.engine(), cost.states(), cost.transitions(),
                cost.elapsed().toNanos());
        return verdict instanceof Verdict.Violated violated
                ? VIOLATED + " " + costs + " " + write(violated.counterexample()) : VERIFIED + " " + costs;
    }

    private static String write(Counterexample counterexample) {
        SystemModel system = counterexample.system();
        StringBuilder text = new StringBuilder("%s %d %d %s %d %s".formatted(system.mode().name(), system.n(),
                system.f(), counterexample.situation().kind().name(), counterexample.situation().faulty(),
                counterexample.property().name()));
        counterexample.schedule().forEach(step -> text.append(' ').append(write(step)));
        return text.toString();
    }

    private static String write(Step step) {
        if (step instanceof Step.Broadcast broadcast) {
            return "B/" + write(broadcast.crash());
        }
        if (step instanceof Step.Receive receive) {
            return "R/%d/%d/%d/%s".formatted(receive.receiver(), receive.sender(), receive.type(),
                    write(receive.crash()));
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

    /** Empty if the text is none that {@link #write(Verdict)} writes. */
    static Optional<Verdict> read(String text) {
        try {
            String[] words = text.split(" ");
            Statistics cost = new Statistics(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]),
                    Duration.ofNanos(Long.parseLong(words[4])));
            return switch (words[0]) {
                case VERIFIED -> Optional.of(new Verdict.Verified(cost));
                case VIOLATED -> Optional.of(new Verdict.Violated(counterexample(words), cost));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
    }

    private static Counterexample counterexample(String[] words) {
        SystemModel system = new SystemModel(FailureMode.valueOf(words[5]), Integer.parseInt(words[6]),
                Integer.parseInt(words[7]));
        Situation situation = new Situation(Situation.Kind.valueOf(words[8]), Integer.parseInt(words[9]));
        List<Step> schedule = new ArrayList<>();
        for (int word = 11; word < words.length; word++) {
            schedule.add(step(words[word].split("/")));
        }
        return new Counterexample(system, situation, Property.valueOf(words[10]), schedule);
    }

    private static Step step(String[] parts) {
        return switch (parts[0]) {
            case "B" -> new Step.Broadcast(crash(parts[1]));
            case "R" -> new Step.Receive(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]), crash(parts[4]));
            case "C" -> new Step.Crash(Integer.parseInt(parts[1]));
            default -> throw new IllegalArgumentException("no step: " + parts[0]);
        };
    }

    private static Optional<CrashPoint> crash(String text) {
        if (text.equals(NO_CRASH)) {
            return Optional.empty();
        }
        String[] numbers = text.split(",");
        List<Integer> reached = new ArrayList<>();
        for (int i = 1; i < numbers.length; i++) {
            reached.add(Integer.parseInt(numbers[i]));
        }
        return Optional.of(new CrashPoint(Integer.parseInt(numbers[0]), reached));
    }
}
