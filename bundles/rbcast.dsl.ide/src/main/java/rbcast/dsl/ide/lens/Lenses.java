// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.lens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;

import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.dsl.Document;
import rbcast.dsl.ide.meaning.EfficiencyText;
import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.LastVerdicts.GeneralQuestion;
import rbcast.dsl.ide.server.LastVerdicts.LastVerdict;
import rbcast.dsl.ide.server.LastVerdicts.Question;
import rbcast.dsl.ide.server.Tasks;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Syntax;
import rbcast.dsl.reading.ReadAlgorithm;
import rbcast.dsl.reading.ReadSynthesis;
import rbcast.dsl.reading.ReadVerification;

/**
 * The lenses of a text: what can be run, at the definition that says so; the last verdict of each system, at its line;
 * the figures of each algorithm. Everything is known already, nothing is verified to show it.
 */
public final class Lenses {

    /** Runs the verifications of an algorithm; arguments: URI of the text, name of the algorithm. */
    public static final String VERIFY = "rbcast.verify";
    /** Runs a synthesis; arguments: URI of the text, name of the synthesis. */
    public static final String SYNTHESIZE = "rbcast.synthesize";

    private final Snapshot text;
    private final Syntax syntax;
    private final Host host;
    private final List<CodeLens> lenses = new ArrayList<>();

    private Lenses(Snapshot text, Host host) {
        this.text = text;
        this.syntax = new Syntax(text);
        this.host = host;
    }

    /** The lenses of a text. */
    public static List<CodeLens> of(Snapshot text, Host host) {
        Lenses lenses = new Lenses(text, host);
        Document document = text.document();
        document.reading().algorithms().forEach(lenses::add);
        document.reading().verifications().forEach(lenses::add);
        document.reading().syntheses().forEach(lenses::add);
        return lenses.lenses;
    }

    private void add(ReadAlgorithm read) {
        say(read.source(), EfficiencyText.line(read.algorithm()));
    }

    private void add(ReadVerification read) {
        String name = read.verification().algorithm().name();
        offer(Tasks.Kind.VERIFY, read.source(), "Verify", VERIFY, name);
        List<Expectation> expectations = read.verification().expectations();
        for (int index = 0; index < expectations.size(); index++) {
            Expectation expectation = expectations.get(index);
            Question question = Question.of(read.verification(), expectation);
            Optional<LastVerdict> last = host.verdicts().of(question);
            EObject line = read.expectations().get(index);
            last.ifPresent(verdict -> say(line, question.words(verdict) + " in " + time(verdict.time()) + ", "
                    + expectation.system()));
        }
        List<GeneralExpectation> general = read.verification().generalExpectations();
        for (int index = 0; index < general.size(); index++) {
            GeneralExpectation expectation = general.get(index);
            EObject line = read.generalExpectations().get(index);
            GeneralQuestion question = GeneralQuestion.of(read.verification(), expectation);
            host.verdicts().of(question).ifPresent(verdict -> say(line, question.words(verdict) + " in "
                    + time(verdict.time()) + ", " + question.about(verdict)));
        }
    }

    private void add(ReadSynthesis read) {
        offer(Tasks.Kind.SYNTHESIZE, read.source(), "Synthesize", SYNTHESIZE, read.specification().name());
        host.verdicts().of(read.specification()).ifPresent(last -> say(read.source(), last));
    }

    private static String time(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }

    private void offer(Tasks.Kind kind, EObject place, String title, String command, String name) {
        if (host.tasks().offered().contains(kind)) {
            add(place, new Command(title, command, List.of(text.uri(), name)));
        }
    }

    /** A lens without a command shows its title only. */
    private void say(EObject place, String what) {
        add(place, new Command(what, ""));
    }

    private void add(EObject place, Command command) {
        syntax.range(place).ifPresent(range -> lenses.add(new CodeLens(
                new Range(range.getStart(), range.getStart()), command, null)));
    }
}
