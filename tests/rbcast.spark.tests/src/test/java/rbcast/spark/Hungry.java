// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.tasks.runner.Worker;

/** Uses up all the memory of its process the first time that anybody does so; the file that it is given remembers. */
public final class Hungry implements Worker {

    @Override
    public Optional<Output> work(String input, String shared, Cancellation cancellation) {
        try {
            Files.createFile(Path.of(shared));
            List<long[]> eaten = new ArrayList<>();
            while (!cancellation.isCancelled()) {
                eaten.add(new long[1 << 22]);
            }
            return Optional.empty();
        } catch (FileAlreadyExistsException satisfied) {
            return Optional.of(new Output("fed " + input, ""));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
