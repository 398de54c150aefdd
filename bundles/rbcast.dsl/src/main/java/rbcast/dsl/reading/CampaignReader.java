// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rbcast.algorithm.campaign.Axis;
import rbcast.algorithm.campaign.Campaign;
import rbcast.algorithm.campaign.Campaign.Checking;
import rbcast.algorithm.campaign.Campaign.Learning;
import rbcast.algorithm.campaign.Campaign.Subject;
import rbcast.algorithm.campaign.Seeds;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Documentation;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignDefinition;
import rbcast.dsl.ast.CampaignLine;
import rbcast.dsl.ast.CheckingLine;
import rbcast.dsl.ast.LearningLine;
import rbcast.dsl.ast.SeedsLine;
import rbcast.dsl.ast.SizesLine;
import rbcast.dsl.ast.VariationLine;

/** Reads a {@code campaign} definition. */
final class CampaignReader {

    private final Problems problems;
    private final CampaignSubjects subjects;
    private final CampaignDefinition definition;
    private final Map<String, CampaignLine> lines = new HashMap<>();
    private final List<Axis> axes = new ArrayList<>();

    /** Reads one definition; all others have been read before. */
    CampaignReader(Problems problems, CampaignSubjects subjects, CampaignDefinition definition) {
        this.problems = problems;
        this.subjects = subjects;
        this.definition = definition;
    }

    /** The campaign, if it and what it is about have no errors. */
    Optional<ReadCampaign> read() {
        int errors = problems.errors();
        Optional<Subject> subject = subject();
        Optional<Seeds> seeds = Optional.empty();
        for (CampaignLine line : definition.getLines()) {
            if (line instanceof SizesLine sizes && isNew("N and F", line)) {
                new SizesReader(problems).read(sizes).ifPresent(axes::add);
            } else if (line instanceof VariationLine variation) {
                readVariation(variation, subject);
            } else if (line instanceof SeedsLine seedsLine && isNew("seeds", line)) {
                seeds = seeds(seedsLine);
                refuseSeeds(seedsLine, subject);
            }
        }
        subject.ifPresent(this::checkSystems);
        if (errors < problems.errors() || subject.isEmpty()) {
            return Optional.empty();
        }
        Seeds all = seeds.orElseGet(() -> usualSeeds(subject.get()));
        checkNumber(all);
        return errors < problems.errors() ? Optional.empty() : Optional.of(new ReadCampaign(
                new Campaign(definition.getName(), Documentation.of(definition), subject.get(), axes, all),
                definition));
    }

    private boolean isNew(String what, CampaignLine line) {
        boolean isNew = lines.putIfAbsent(what, line) == null;
        if (!isNew) {
            problems.add(ProblemKind.DUPLICATE_LINE, line, "a second line for " + what + ": say it all in the first");
        }
        return isNew;
    }

    private Optional<Subject> subject() {
        Optional<Subject> subject = Optional.empty();
        for (CampaignLine line : definition.getLines()) {
            if ((line instanceof LearningLine || line instanceof CheckingLine) && isNew("what is asked", line)) {
                subject = line instanceof LearningLine learning ? subjects.learning(learning)
                        : subjects.checking((CheckingLine) line);
            }
        }
        if (!lines.containsKey("what is asked")) {
            problems.add(ProblemKind.MISSING, definition, Literals.CAMPAIGN_DEFINITION__NAME, "a campaign needs a"
                    + " question: add a line such as 'synthesize MyBroadcast;' or 'verify MyAlgorithm;'");
        }
        return subject;
    }

    private void readVariation(VariationLine line, Optional<Subject> subject) {
        VariationReader reader = new VariationReader(problems, line);
        if (isNew(reader.keyword(), line)) {
            subject.flatMap(reader::read).ifPresent(axes::add);
        }
    }

    private void refuseSeeds(SeedsLine line, Optional<Subject> subject) {
        if (subject.filter(Checking.class::isInstance).isPresent()) {
            problems.add(ProblemKind.MISPLACED, line, null, "a verification has no seeds: remove the line",
                    Fixes.remove("Remove the line", line));
        }
    }

    private Optional<Seeds> seeds(SeedsLine line) {
        Numbers numbers = new Numbers(problems);
        Optional<BigDecimal> first =
                numbers.read(line, Literals.SEEDS_LINE__LEAST, line.getLeast(), Bound.SEED);
        Optional<BigDecimal> last = line.getGreatest() == null ? first
                : numbers.read(line, Literals.SEEDS_LINE__GREATEST, line.getGreatest(), Bound.SEED);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal count = last.get().subtract(first.get()).add(BigDecimal.ONE);
        if (!Bound.CAMPAIGN.admits(count)) {
            problems.add(ProblemKind.OUT_OF_RANGE, line, count.signum() < 1
                    ? "there is no seed from %s to %s: write the smaller one first".formatted(first.get(), last.get())
                    : Bound.CAMPAIGN.toString());
            return Optional.empty();
        }
        return Optional.of(new Seeds(first.get().longValueExact(), count.intValueExact()));
    }

    private static Seeds usualSeeds(Subject subject) {
        if (subject instanceof Learning learning) {
            SynthesisSpecification specification = learning.specification();
            return new Seeds(specification.seed(), specification.budget().simulations());
        }
        return new Seeds(1, 1);
    }

    /** Systems of every size take theirs from the campaign; an algorithm that is verified nowhere takes all. */
    private void checkSystems(Subject subject) {
        boolean sizes = axes.stream().anyMatch(axis ->
                axis instanceof Axis.Sizes each && each.n().isPresent() && each.f().isPresent());
        boolean systems = axes.stream().anyMatch(axis ->
                axis instanceof Axis.Line line && line.keyword().equals("systems"));
        boolean general = subject instanceof Learning learning
                ? !systems && !learning.specification().goal().generalSystems().isEmpty()
                : !systems && ((Checking) subject).verifications().stream().anyMatch(each ->
                        each.expectations().isEmpty() && !each.generalExpectations().isEmpty());
        boolean nowhere = !systems && subject instanceof Checking checking
                && checking.verifications().stream().anyMatch(each ->
                        each.expectations().isEmpty() && each.generalExpectations().isEmpty());
        boolean variedGeneral = axes.stream().anyMatch(axis -> axis instanceof Axis.Line line
                && line.keyword().equals("systems") && line.values().stream().anyMatch(value ->
                        value.contains(" for all ")));
        if (nowhere) {
            problems.add(ProblemKind.MISSING, definition, Literals.CAMPAIGN_DEFINITION__NAME, "an algorithm of this"
                    + " campaign has no 'verify' block: add one, or a line such as 'for systems byzantine with N = 4,"
                    + " F = 1;'");
        } else if (!sizes && (general || variedGeneral)) {
            problems.add(ProblemKind.MISSING, definition, Literals.CAMPAIGN_DEFINITION__NAME, "systems of every size"
                    + " take theirs from the campaign: add a line such as 'for N from 4 to 7, F from 1 to 2;'");
        }
    }

    private void checkNumber(Seeds seeds) {
        long number = seeds.count();
        for (Axis axis : axes) {
            number *= axis instanceof Axis.Line line ? line.values().size()
                    : ((Axis.Sizes) axis).n().map(Axis.Range::count).orElse(1)
                            * ((Axis.Sizes) axis).f().map(Axis.Range::count).orElse(1);
            if (!Bound.CAMPAIGN.admits(number)) {
                problems.add(ProblemKind.OUT_OF_RANGE, definition, Literals.CAMPAIGN_DEFINITION__NAME,
                        Bound.CAMPAIGN.toString());
                return;
            }
        }
    }
}
