// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.proof.logic.Formula;
import rbcast.proof.logic.Linear;
import rbcast.proof.logic.Query;
import rbcast.proof.logic.Query.Assertion;
import rbcast.proof.model.Scene.Adversary;
import rbcast.proof.model.State.Deed;

/**
 * One question as linear integer arithmetic: is there a system, and a choice of the adversary, such that processes end
 * up like this? The query says that outcomes are closed (nothing else has happened) and supported (everything that has
 * happened has a reason in the end). Reasons must not go in circles; that is said, where it matters, by
 * {@linkplain #missingReason further assertions}, which hold in every run. docs/proofs.md has the lemmas.
 */
public final class Encoding {

    /** Names of the variables that every query has: N, F, and how many processes are faulty in the run. */
    public static final String PROCESSES = Scene.N;
    public static final String MOST_FAULTY = Scene.F;
    public static final String FAULTY = Scene.FAULTY;

    /** With more, a query has too many variables to be answered. */
    private static final int MOST_CLASSES = 300;
    /** With more, it takes too long to find out which of them are possible. */
    private static final int MOST_OUTCOMES = 2000;

    private final Program program;
    private final Scene scene;
    private final Goal goal;
    private final Resilience systems;
    private final List<Role> roles;
    private final List<ProcessClass> classes = new ArrayList<>();
    private final Counts counts;
    private final Behaviour behaviour;

    /** @throws TooComplex if there are too many outcomes, even without those that nobody can have */
    Encoding(Program program, Scene scene, Goal goal, Resilience systems, Outlook outlook) throws TooComplex {
        this.program = program;
        this.scene = scene;
        this.goal = goal;
        this.systems = systems;
        this.roles = scene.roles();
        this.counts = new Counts(program, scene, classes);
        this.behaviour = new Behaviour(program, counts);
        Outcomes outcomes = new Outcomes(program, MOST_OUTCOMES);
        for (Role role : roles) {
            List<ProcessClass> whole = new ArrayList<>(outcomes.classes(role,
                    scene.choosesWhatIsHeardBy(role) ? program.askedTypes() : Set.of()));
            if (scene.hasCrashes() && !role.correct()) {
                whole.addAll(Halts.classes(program, role, whole.size()));
            }
            whole.removeIf(behaviour::isImpossible);
            classes.addAll(outlook.possibleOnes(program, whole));
        }
        if (classes.size() > MOST_CLASSES) {
            throw new TooComplex("processes can end in more than " + MOST_CLASSES + " ways: too many for the prover");
        }
    }

    Program program() {
        return program;
    }

    Scene scene() {
        return scene;
    }

    Goal goal() {
        return goal;
    }

    List<Role> roles() {
        return roles;
    }

    List<ProcessClass> classes() {
        return classes;
    }

    Counts counts() {
        return counts;
    }

    /** The situation that it is about. */
    public Situation.Kind situation() {
        return scene.kind();
    }

    /** The property whose violation is asked for. */
    public Property property() {
        return goal.property();
    }

    /** Whether "yes" stands for a run for certain; if not, only "no" says something. */
    public boolean isExact() {
        return !program.hasGuards();
    }

    /** The query, without further reasons. */
    public Query query() {
        List<Assertion> assertions = new ArrayList<>();
        assertions.add(systems());
        classes.forEach(each -> assertions.add(new Assertion("There are not fewer than none: "
                + each.inWords(program) + ".", each.size().atLeast(0))));
        roles.forEach(role -> assertions.add(all(role)));
        assertions.addAll(counts.bounds());
        classes.forEach(each -> assertions.add(settled(each)));
        assertions.add(new Assertion(goal.inWords(program), goal.formula(classes)));
        return new Query(title(), variables(), assertions);
    }

    private String title() {
        return """
                %s, %s: %s, %s.
                Unsatisfiable: %s is never violated there, in no system of these sizes."""
                .formatted(program.algorithm().name(), systems, scene.kind(), goal.property(), goal.property());
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(Scene.N, "number of processes");
        variables.put(Scene.F, "greatest number of faulty processes");
        variables.put(Scene.FAULTY, "number of faulty processes in this run");
        classes.forEach(each -> variables.put(each.sizeName(), "number of " + each.inWords(program)));
        variables.putAll(counts.variables());
        return variables;
    }

    private Assertion systems() {
        return new Assertion("The systems, and how many processes are faulty in the run: " + systems + ".",
                Formula.and(sizes(systems), scene.bounds()));
    }

    /** What the sizes of a system are. */
    static Formula sizes(Resilience systems) {
        Linear most = Linear.variable(Scene.F);
        List<Formula> parts = new ArrayList<>(List.of(Scene.processes().atLeast(1), most.atLeast(0),
                Scene.processes().atLeast(most.plus(1))));
        systems.constraints().forEach(constraint -> parts.add(formula(constraint)));
        return Formula.and(parts);
    }

    /** A condition on N and F. */
    public static Formula formula(LinearConstraint constraint) {
        Linear sum = Scene.processes().times(constraint.n()).plus(Linear.variable(Scene.F).times(constraint.f()))
                .plus(constraint.constant());
        return switch (constraint.relation()) {
            case AT_LEAST -> sum.atLeast(0);
            case ABOVE -> sum.atLeast(1);
            case EQUAL -> sum.equalTo(0);
        };
    }

    /** Everybody has an outcome; where the adversary treats all alike, all of a role have the same. */
    private Assertion all(Role role) {
        List<ProcessClass> members = classes.stream().filter(each -> each.role().equals(role)).toList();
        Linear sum = members.stream().map(ProcessClass::size).reduce(Linear.ZERO, Linear::plus);
        List<Formula> parts = new ArrayList<>(List.of(sum.equalTo(role.size())));
        boolean alike = scene.adversary() != Adversary.ANY && !role.broadcasts();
        for (ProcessClass each : members) {
            if (alike) {
                parts.add(Formula.or(Linear.ZERO.atLeast(each.size()), each.size().atLeast(role.size())));
            }
        }
        return new Assertion("Each of the %s has one of the outcomes%s.".formatted(role.name(),
                alike ? ", all of them the same" : ""), Formula.and(parts));
    }

    private Assertion settled(ProcessClass each) {
        return new Assertion("If there are %s: nothing else has happened, and what has happened has a reason."
                .formatted(each.name()),
                Formula.or(none(each), Formula.and(behaviour.closed(each), behaviour.supported(each))));
    }


    private static Formula none(ProcessClass each) {
        return Linear.ZERO.atLeast(each.size());
    }

    /** Everything that comes about for these sizes and choices, one thing after the other, within the outcomes. */
    Set<Deed> derived(ToLongFunction<String> values) {
        Behaviour counted = new Behaviour(program, counts.at(values));
        Set<Deed> derived = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            State now = State.of(derived);
            Set<Deed> next = new LinkedHashSet<>();
            for (ProcessClass each : classes) {
                for (Reason reason : counted.reasons(each)) {
                    if (!isDone(derived, each, reason) && reason.holds(now).holds(values)) {
                        reason.effect().forEach(fact -> next.add(new Deed(each, fact)));
                    }
                }
            }
            more = derived.addAll(next);
        }
        return derived;
    }

    private static boolean isDone(Set<Deed> derived, ProcessClass each, Reason reason) {
        return reason.effect().stream().allMatch(fact -> derived.contains(new Deed(each, fact)));
    }

    /**
     * What holds in every run, but not for these values: they let deeds be each other's only reasons. Of all deeds that
     * do not come about one after the other, in a run one would be the first, and have a reason among the others.
     *
     * @return empty if every deed of these values comes about
     */
    public Optional<Assertion> missingReason(ToLongFunction<String> values) {
        Set<Deed> derived = derived(values);
        Set<Deed> baseless = new LinkedHashSet<>();
        for (ProcessClass each : classes) {
            each.outcome().stream().sorted(ProcessClass.ORDER).map(fact -> new Deed(each, fact))
                    .filter(deed -> !derived.contains(deed)).forEach(baseless::add);
        }
        boolean real = baseless.stream().noneMatch(deed -> values.applyAsLong(deed.of().sizeName()) > 0);
        return real ? Optional.empty() : Optional.of(someReason(baseless));
    }

    private Assertion someReason(Set<Deed> baseless) {
        State others = State.endWithout(baseless);
        Set<ProcessClass> doers = new LinkedHashSet<>();
        baseless.forEach(deed -> doers.add(deed.of()));
        List<Formula> ways = new ArrayList<>();
        ways.add(Formula.and(doers.stream().map(Encoding::none).toList()));
        for (ProcessClass each : doers) {
            List<Formula> reasons = new ArrayList<>();
            for (Reason reason : behaviour.reasons(each)) {
                if (reason.effect().stream().anyMatch(fact -> baseless.contains(new Deed(each, fact)))) {
                    reasons.add(reason.holds(others));
                }
            }
            ways.add(Formula.and(each.size().atLeast(1), Formula.or(reasons)));
        }
        return new Assertion(inWords(baseless), Formula.or(ways));
    }

    private String inWords(Set<Deed> baseless) {
        StringBuilder words = new StringBuilder("One of these comes first, for a reason that is not among them:");
        Map<ProcessClass, Set<Fact>> byClass = new LinkedHashMap<>();
        baseless.forEach(deed -> byClass.computeIfAbsent(deed.of(), none -> new HashSet<>()).add(deed.fact()));
        byClass.forEach((each, facts) -> words.append("\n  ").append(each.name()).append(": ").append(String.join(", ",
                facts.stream().sorted(ProcessClass.ORDER).map(fact -> fact.inWords(program)).toList())));
        return words.toString();
    }
}
