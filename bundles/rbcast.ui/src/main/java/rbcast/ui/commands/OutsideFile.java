// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.OutputFile;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.client.Connection;
import rbcast.ui.verdicts.Verdicts;

/**
 * A file that belongs to no project. It has no place for markers, so its verdicts are forgotten with the session. What
 * a file that is replaced has held is kept beside it.
 *
 * @param path absolute
 */
record OutsideFile(Path path) implements TaskFile {

    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public String place() {
        return path.toString();
    }

    @Override
    public Optional<IProject> project() {
        return Optional.empty();
    }

    @Override
    public boolean exists() {
        return Files.exists(path);
    }

    @Override
    public Document read() {
        return RBcastLanguage.standalone().parse(path);
    }

    @Override
    public void show(Document document, List<VerificationResult> results) {
        Verdicts.get().remember(results);
        Connection.get().refresh();
    }

    @Override
    public TaskFile write(String name, String text) throws CoreException {
        Path beside = path.resolveSibling(name);
        try {
            OutputFile.write(beside, text);
            return new OutsideFile(beside);
        } catch (IOException unwritable) {
            return new OutsideFile(writeAtHome(beside, name, text));
        }
    }

    /** Results are not lost because they may not be written where their source is. */
    private static Path writeAtHome(Path unwritable, String name, String text) throws CoreException {
        Path home = Path.of(System.getProperty("user.home")).resolve(name);
        try {
            OutputFile.write(home, text);
            return home;
        } catch (IOException failure) {
            throw new CoreException(Status.error("Neither " + unwritable + " nor " + home + " could be written.",
                    failure));
        }
    }

    @Override
    public boolean isTaken(String name, String text) {
        Path other = path.resolveSibling(name);
        try {
            return Files.exists(other) && !(Files.isRegularFile(other) && Files.readString(other).equals(text));
        } catch (IOException unreadable) {
            return true;
        }
    }

    @Override
    public IEditorPart open(IWorkbenchPage page) throws PartInitException {
        return IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(path.toUri()));
    }
}
