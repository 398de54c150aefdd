// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.dsl.RBcastLanguage;
import rbcast.synthesis.certificate.Certificate;
import rbcast.synthesis.certifying.Certification;
import rbcast.synthesis.certifying.Certifier;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.search.ExhaustiveSearch;
import rbcast.synthesis.search.SearchResult;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.Heuristics;
import rbcast.tasks.InputException;
import rbcast.tasks.Progress;
import rbcast.testing.BruteForceOracle;

/** A certificate that is altered is refused, does not hold, or is true all the same. */
class CertificateFileProperties {

    private static final Oracle ORACLE = new SharedOracle(new ReplayingOracle(new BruteForceOracle()));
    private static final int LARGEST_SPACE = 5_000;
    private static final String LETTERS = "0123456789-+/,;: ABCDEFGHNRSTabcdefghnrstyz";

    private static final List<String> CERTIFICATES = List.of(
            certificate("systems no-failure with N = 3, F = 0; thresholds 1; receive actions 2 to 3;"),
            certificate("systems crash with N = 3, F = 1; thresholds 1; destinations all; receive actions 2 to 3;"),
            certificate("systems byzantine with N = 4, F = 1; thresholds F + 1; destinations neighbours;"
                    + " receive actions 2 to 4;"),
            certificate("systems byzantine with N = 3, F = 1; thresholds 1, N - F; destinations all;"
                    + " receive actions 2 to 3; rewards DELIVER: 2, N - F: 3;"),
            certificate("systems no-failure with N = 2, F = 0, crash with N = 2, F = 1; types 1; thresholds 1;"
                    + " destinations all, myself; receive actions 2 to 3; without GH5, GH4;"));

    @Property(tries = 300)
    void noByteCanBeChanged(@ForAll @IntRange(max = 4) int which, @ForAll Random random) {
        byte[] bytes = CERTIFICATES.get(which).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int place = random.nextInt(bytes.length);
        bytes[place] ^= (byte) (1 << random.nextInt(7));
        String altered = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);

        assertThatExceptionOfType(InputException.class).isThrownBy(() -> CertificateReader.read(altered, "altered"));
    }

    @Property(tries = 400)
    void whoeverMakesTheDigestAnewHasToTellTheTruth(@ForAll @IntRange(max = 4) int which, @ForAll Random random,
            @ForAll @Size(min = 1, max = 2) List<@IntRange(max = 4) Integer> alterations) {
        String original = CERTIFICATES.get(which);
        String altered = original;
        for (int alteration : alterations) {
            altered = altered(body(altered), alteration, random);
        }
        Assume.that(!altered.equals(original));
        Statistics.collect(outcome(altered));
    }

    private static String outcome(String text) {
        CertificateFile file;
        try {
            file = CertificateReader.read(text, "altered");
        } catch (InputException refused) {
            return "refused";
        }
        assertThat(file.text()).isEqualTo(text);
        SynthesisSpecification inputs = file.certificate().inputs();
        Assume.that(inputs.goal().systems().stream().allMatch(system -> system.n() <= 4)
                && inputs.space().broadcast().maxActions() <= 4 && inputs.space().receive().maxActions() <= 4
                && sizeAtMost(inputs));
        CertificateCheck check;
        try {
            check = CertificateCheck.of(file, ORACLE, Progress.SILENT);
        } catch (InputException undefined) {
            return "refused";
        }
        if (!check.result().holds()) {
            assertThat(check.result().faults()).isNotEmpty();
            return "does not hold";
        }
        assertThat(best(inputs)).isEqualTo(file.certificate().optimum().map(best -> OptionalLong.of(best.reward()))
                .orElse(OptionalLong.empty()));
        return "true";
    }

    private static String altered(String body, int alteration, Random random) {
        String altered = switch (alteration) {
            case 0 -> replaced(body, random.nextInt(body.length()), 1,
                    "" + LETTERS.charAt(random.nextInt(LETTERS.length())));
            case 1 -> another(body, Pattern.compile("-?\\d+"), random, "" + (random.nextInt(8) - 4));
            case 2 -> another(body, Pattern.compile("[A-Za-z][A-Za-z0-9-]+"), random, any(body, random));
            case 3 -> withoutLine(body, random);
            default -> another(body, Pattern.compile("[BRC]/[^ \n]*"), random, any(body.lines().filter(
                    line -> line.startsWith(CertificateFile.COUNTEREXAMPLE)).findFirst().orElse("R/0/1/0/-"), random));
        };
        return altered + CertificateFile.DIGEST + CertificateFile.digest(altered) + "\n";
    }

    private static String any(String text, Random random) {
        String[] words = text.split("[ \n,;]+");
        return words[random.nextInt(words.length)];
    }

    private static String another(String text, Pattern pattern, Random random, String replacement) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end() - matcher.start()});
        }
        if (places.isEmpty()) {
            return text;
        }
        int[] place = places.get(random.nextInt(places.size()));
        return replaced(text, place[0], place[1], replacement);
    }

    private static String replaced(String text, int start, int length, String replacement) {
        return text.substring(0, start) + replacement + text.substring(start + length);
    }

    private static String withoutLine(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines) + "\n";
    }

    private static String body(String text) {
        return text.substring(0, text.lastIndexOf(CertificateFile.DIGEST));
    }

    private static String certificate(String lines) {
        SynthesisSpecification specification = RBcastLanguage.standalone()
                .parse("synthesize Small { " + lines + " }", "small").syntheses().get(0);
        Judge judge = new Judge(ORACLE, specification.goal().systems(), specification.goal().properties(),
                ActionSpace.of(specification).types(), true);
        SearchResult found = new ExhaustiveSearch(specification, judge, event -> { }, Optional::empty).best();
        Certification made = new Certifier(specification, ORACLE, ORACLE, Cancellation.NEVER)
                .certify(found.candidate(), found.census().refutations());
        Certificate certificate = ((Certification.Made) made).certificate();
        return CertificateFile.of(certificate).text();
    }

    private static boolean sizeAtMost(SynthesisSpecification inputs) {
        int[] count = {0};
        all(inputs, draft -> ++count[0] < LARGEST_SPACE);
        return count[0] < LARGEST_SPACE;
    }

    /** The best reward of all correct algorithms, told by trying every one that the learner can build. */
    private static OptionalLong best(SynthesisSpecification inputs) {
        List<Algorithm> algorithms = new ArrayList<>();
        List<Integer> rewards = new ArrayList<>();
        all(inputs, draft -> {
            algorithms.add(draft.toAlgorithm("A"));
            return rewards.add(draft.reward());
        });
        OptionalLong best = OptionalLong.empty();
        for (int i = 0; i < rewards.size(); i++) {
            if ((best.isEmpty() || rewards.get(i) > best.getAsLong()) && SystemVerdict.allVerified(SystemVerdict.of(
                    algorithms.get(i), inputs.goal().systems(), inputs.goal().properties(), ORACLE,
                    Cancellation.NEVER))) {
                best = OptionalLong.of(rewards.get(i));
            }
        }
        return best;
    }

    private interface Visitor {
        boolean goOn(Draft draft);
    }

    private static void all(SynthesisSpecification inputs, Visitor visitor) {
        Heuristics heuristics = Heuristics.of(inputs, ActionSpace.of(inputs));
        all(heuristics.newDraft(), heuristics, visitor);
    }

    private static boolean all(Draft draft, Heuristics heuristics, Visitor visitor) {
        if (draft.isComplete()) {
            return visitor.goOn(draft);
        }
        BitSet available = new BitSet();
        heuristics.available(draft, available);
        boolean goOn = true;
        for (int choice = available.nextSetBit(0); choice >= 0 && goOn; choice = available.nextSetBit(choice + 1)) {
            draft.add(choice);
            goOn = all(draft, heuristics, visitor);
            draft.removeLast();
        }
        return goOn;
    }
}
