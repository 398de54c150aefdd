// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.launch;

import java.util.function.UnaryOperator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

import rbcast.tasks.verify.SearchSettings;
import rbcast.ui.commands.Tasks;

/** Runs what a launch configuration says; it shows where the same shows when a command has begun it. */
public abstract class TaskLaunch extends LaunchConfigurationDelegate {

    /** Runs verify blocks. */
    public static final class Verification extends TaskLaunch {
        @Override
        Job job(IFile file, Wishes wishes) throws CoreException {
            // what is unusable is told before anything begins
            wishes.on(SearchSettings.USUAL);
            UnaryOperator<SearchSettings> search = settings -> {
                try {
                    return wishes.on(settings);
                } catch (CoreException gone) {
                    return settings;
                }
            };
            return Tasks.verify(file, wishes.only(), search);
        }
    }

    /** Runs synthesize blocks. */
    public static final class Synthesis extends TaskLaunch {
        @Override
        Job job(IFile file, Wishes wishes) throws CoreException {
            return Tasks.synthesize(file, wishes.only(), wishes.inputs());
        }
    }

    abstract Job job(IFile file, Wishes wishes) throws CoreException;

    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
            throws CoreException {
        // the job goes its own way, and can be stopped as any other: there is no process to be listed
        DebugPlugin.getDefault().getLaunchManager().removeLaunch(launch);
        Wishes wishes = new Wishes(configuration);
        IFile file = wishes.file();
        // what is unusable is told before anything begins
        job(file, wishes);
        Tasks.begin(file, () -> again(file, wishes));
    }

    private Job again(IFile file, Wishes wishes) {
        try {
            return job(file, wishes);
        } catch (CoreException changed) {
            IJobFunction telling = monitor -> changed.getStatus();
            return Job.create("Launch", telling);
        }
    }
}
