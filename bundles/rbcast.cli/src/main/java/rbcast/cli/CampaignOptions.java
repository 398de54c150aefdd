// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine.Option;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.ExitStatus;

/** A campaign block as options, for a file without one. */
final class CampaignOptions {

    /** What the campaign of the options is called. */
    static final String NAME = "CommandLine";

    @Option(names = "--synthesize", paramLabel = "S", description = "a campaign about that synthesis, without a block")
    private String synthesis;

    @Option(names = "--verify", paramLabel = "A,B", description = "a campaign about those algorithms, without a block")
    private String algorithms;

    @Option(names = "--for", paramLabel = "VALUE", description = {"what varies, as behind 'for' in a campaign block;"
            + " may be repeated:", "'N from 4 to 7, F from 1 to 2 where N > 3F', 'learner default, as published'"})
    private List<String> axes = List.of();

    @Option(names = "--seeds", paramLabel = "K to L", description = "one simulation for each of these seeds")
    private String seeds;

    /** Whether there is a campaign among the options. */
    boolean isGiven() {
        if (synthesis != null && algorithms != null) {
            throw new UserError(ExitStatus.BAD_INPUT, "--synthesize and --verify exclude each other");
        }
        boolean given = synthesis != null || algorithms != null;
        if (!given && (!axes.isEmpty() || seeds != null)) {
            throw new UserError(ExitStatus.BAD_INPUT, "--for and --seeds need --synthesize or --verify: a campaign"
                    + " block says for itself what varies");
        }
        return given;
    }

    /** What the file and the campaign say together. */
    Document document(String file, Terminal terminal) {
        Document alone = Inputs.readOne(file, terminal);
        StringBuilder text = new StringBuilder(alone.text()).append("\n");
        Document together = RBcastLanguage.standalone().parse(text + block(), alone.fileName());
        List<String> errors = together.issues().stream().filter(Issue::isError)
                .map(issue -> "rbcast: the campaign of the options: " + issue.message()).toList();
        if (!errors.isEmpty()) {
            throw new UserError(ExitStatus.BAD_INPUT, errors);
        }
        return together;
    }

    private String block() {
        StringBuilder block = new StringBuilder("campaign " + NAME + " {\n");
        Stream.of(line("synthesize", "--synthesize", synthesis), line("verify", "--verify", algorithms))
                .forEach(block::append);
        axes.forEach(axis -> block.append(line("for", "--for", axis)));
        return block.append(line("seeds", "--seeds", seeds)).append("}\n").toString();
    }

    private static String line(String keyword, String option, String value) {
        if (value == null) {
            return "";
        }
        Optional<String> sign = Stream.of(";", "{", "}", "//", "/*").filter(value::contains).findFirst();
        if (sign.isPresent() || value.isBlank()) {
            throw new UserError(ExitStatus.BAD_INPUT, "%s %s: %s".formatted(option, value, value.isBlank()
                    ? "a value is missing" : "'%s' has no place in a value".formatted(sign.get())));
        }
        return keyword + " " + value + "\n;\n";
    }
}
