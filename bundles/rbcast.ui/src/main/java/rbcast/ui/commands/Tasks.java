// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.tasks.verify.SearchSettings;

/** Tasks for those who begin them otherwise than by a command. */
public final class Tasks {

    private Tasks() {
    }

    /**
     * A job that runs the {@code verify} blocks of a file.
     *
     * @param only the name of the only algorithm that is meant; empty for all
     * @param wishes what is to be different from the settings of the file's project
     */
    public static Job verify(IFile file, Optional<String> only, UnaryOperator<SearchSettings> wishes) {
        return new VerifyJob(List.of(new WorkspaceFile(file)), Which.named(only), wishes, Optional.empty());
    }

    /**
     * A job that runs the {@code synthesize} blocks of a file.
     *
     * @param only the name of the only synthesis that is meant; empty for all
     * @param inputs lines that take the place of those of the block, by their keywords
     */
    public static Job synthesize(IFile file, Optional<String> only, Map<String, String> inputs) {
        return new SynthesizeJob(List.of(new WorkspaceFile(file)), Which.named(only), inputs, false);
    }

    /** Begins one of these jobs, which is then the last one that was begun. */
    public static void begin(IFile file, Supplier<Job> task) {
        LastTask.begin(List.of(new WorkspaceFile(file)), task);
    }
}
