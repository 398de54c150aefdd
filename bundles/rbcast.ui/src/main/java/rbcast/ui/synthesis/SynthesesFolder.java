// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

import rbcast.algorithm.verdict.Verdict;
import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.synthesize.CourseText;
import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.ui.results.SourcePlace;

/**
 * Keeps syntheses from one session to the next: a file for each, with the time when it began and the edition of its
 * verdicts, the place of what was learned, and how it went. A file that cannot be read is as good as none.
 */
final class SynthesesFolder {

    private static final String NAME = "syntheses";
    private static final String EXTENSION = ".synthesis";
    private static final int HEAD = 2;

    private static Path place() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(SynthesesFolder.class)).append(NAME).toFile()
                .toPath();
    }

    private static Path file(Synthesis synthesis) {
        Instant begun = synthesis.begun();
        return place().resolve("%d-%09d%s".formatted(begun.getEpochSecond(), begun.getNano(), EXTENSION));
    }

    void keep(Synthesis synthesis) {
        try {
            Files.createDirectories(place());
            OutputFile.replace(file(synthesis), synthesis.begun() + " " + Verdict.EDITION + "\n"
                    + synthesis.learned().map(SourcePlace::name).orElse("") + "\n"
                    + CourseText.write(synthesis.view()) + "\n");
        } catch (IOException unwritable) {
            ILog.get().warn("A synthesis could not be kept for the next session.", unwritable);
        }
    }

    void remove(Synthesis synthesis) {
        try {
            Files.deleteIfExists(file(synthesis));
        } catch (IOException stays) {
            ILog.get().warn("A synthesis that was kept could not be removed.", stays);
        }
    }

    /** The last one first. */
    List<Synthesis> read() {
        if (!Files.isDirectory(place())) {
            return List.of();
        }
        List<Synthesis> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(place())) {
            for (Path file : files.filter(each -> each.toString().endsWith(EXTENSION)).toList()) {
                read(file).ifPresent(read::add);
            }
        } catch (IOException unreadable) {
            ILog.get().warn("The syntheses of earlier sessions could not be read.", unreadable);
        }
        read.sort(Comparator.comparing(Synthesis::begun).reversed());
        return read;
    }

    private static Optional<Synthesis> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= HEAD) {
                throw new InputException("it is not complete");
            }
            Optional<SourcePlace> learned = Optional.of(lines.get(1)).filter(name -> !name.isEmpty())
                    .map(SourcePlace::new);
            String[] begun = lines.get(0).split(" ");
            SynthesisCourse.View course = CourseText.read(lines.get(HEAD));
            boolean trusted = begun.length > 1 && begun[1].equals(String.valueOf(Verdict.EDITION));
            return Optional.of(Synthesis.kept(Instant.parse(begun[0]), trusted ? course : course.ofOtherEdition(),
                    learned));
        } catch (IOException | InputException | DateTimeException damaged) {
            ILog.get().warn("A synthesis of an earlier session could not be read: " + file, damaged);
            return Optional.empty();
        }
    }
}
