// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import rbcast.algorithm.verdict.Cancellation;

/** Workers that are quick and write down what they were given. */
public final class Workers {

    private Workers() {
    }

    /** Squares numbers. */
    public static final class Squaring implements Worker {

        static final ConcurrentLinkedQueue<String> GIVEN = new ConcurrentLinkedQueue<>();

        @Override
        public Optional<Output> work(String input, String shared, Cancellation cancellation) {
            GIVEN.add(input);
            long number = Long.parseLong(input);
            return Optional.of(new Output(number * number + shared, "took no time\nat all"));
        }
    }

    /** Knows the squares of numbers up to a limit, which stands before the number and is no part of the question. */
    public static final class Limited implements Worker {

        static final ConcurrentLinkedQueue<String> GIVEN = new ConcurrentLinkedQueue<>();

        static Task task(int limit, int number) {
            return Task.asking(Limited.class, limit + " " + number, "" + number);
        }

        @Override
        public Optional<Output> work(String input, String shared, Cancellation cancellation) {
            GIVEN.add(input);
            String[] numbers = input.split(" ");
            int number = Integer.parseInt(numbers[1]);
            return Optional.of(number > Integer.parseInt(numbers[0]) ? new Output("too large", "", false)
                    : new Output("" + number * number, ""));
        }
    }

    /** Cannot do anything. */
    public static final class Unable implements Worker {
        @Override
        public Optional<Output> work(String input, String shared, Cancellation cancellation)
                throws CannotWorkException {
            throw new CannotWorkException("host-3: no spin on the PATH");
        }
    }

    /** Is broken. */
    public static final class Broken implements Worker {
        @Override
        public Optional<Output> work(String input, String shared, Cancellation cancellation) {
            throw new IllegalArgumentException("broken by " + input);
        }
    }

    /** The squares from 0. */
    static List<Task> squares(int count) {
        return IntStream.range(0, count).mapToObj(number -> new Task(Squaring.class, "" + number)).toList();
    }
}
