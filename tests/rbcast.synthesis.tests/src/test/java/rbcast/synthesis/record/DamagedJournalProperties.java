// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.ORACLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.Judgement;
import rbcast.testing.PaperAlgorithms;

/** Journals in which a number has become another one, with a checksum that fits, so that only its meaning is wrong. */
class DamagedJournalProperties {

    private static final Algorithm WRONG = PaperAlgorithms.ALGORITHM_1;
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])[0-9]+");

    /** A journal with the violation of Algorithm 1 in a crash system. */
    private static List<String> journal(Path file) throws IOException {
        try (Journal journal = new Journal(file)) {
            journal.add(WRONG, CRASH, properties(), ORACLE.verify(WRONG, CRASH, properties(), Cancellation.NEVER));
        }
        return Files.readAllLines(file);
    }

    private static Set<rbcast.algorithm.system.Property> properties() {
        return rbcast.algorithm.system.Property.reliableBroadcast();
    }

    private static void write(Path file, String header, String content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, "%s\n%08x %s\n".formatted(header, checksum.getValue(), content));
    }

    /** Replaces the number at that place of the verdict, counted round and round. */
    private static String damaged(String line, int place, String number) {
        String content = line.substring(line.indexOf(' ') + 1);
        int verdict = content.indexOf('\t') + 1;
        List<MatchResult> numbers = NUMBER.matcher(content).results().filter(found -> found.start() > verdict).toList();
        MatchResult chosen = numbers.get(place % numbers.size());
        return content.substring(0, chosen.start()) + number + content.substring(chosen.end());
    }

    @Property(tries = 500)
    void a_damaged_number_is_said_or_does_no_harm(@ForAll @IntRange(max = 200) int place,
            @ForAll @IntRange(min = -70, max = 70) int number) throws IOException {
        Path file = Files.createTempFile("damaged", ".journal");
        try {
            List<String> lines = journal(file);
            write(file, lines.get(0), damaged(lines.get(1), place, String.valueOf(number)));

            try (Journal journal = new Journal(file)) {
                Optional<Verdict> known = journal.find(WRONG, CRASH, properties());
                assertThat(known.isEmpty()).isEqualTo(journal.damage().isPresent());
                Statistics.label("the line").collect(known.isEmpty() ? "is refused" : "is read");
                Statistics.label("the line").coverage(coverage -> {
                    coverage.check("is refused").percentage(share -> share > 10);
                    coverage.check("is read").percentage(share -> share > 10);
                });
                Judgement judgement = new Judge(new RecordingOracle(ORACLE, journal), List.of(CRASH), properties(), 2,
                        false).judge(WRONG, Cancellation.NEVER);
                assertThat(judgement).isNotInstanceOf(Judgement.Correct.class);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Example
    void a_negative_index_is_a_sentence() throws IOException {
        Path file = Files.createTempFile("damaged", ".journal");
        try {
            List<String> lines = journal(file);
            String content = lines.get(1).substring(lines.get(1).indexOf(' ') + 1);
            write(file, lines.get(0), content.replaceFirst("R/[0-9]+", "R/-1"));

            try (Journal journal = new Journal(file)) {
                assertThat(journal.damage()).contains(
                        "line 2 of the journal is damaged; what stands there and below is asked again");
                assertThat(journal.size()).isZero();
            }
        } finally {
            Files.delete(file);
        }
    }
}
