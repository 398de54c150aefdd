// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;
import org.osgi.framework.FrameworkUtil;

/**
 * A cheat sheet, in the form of Eclipse's own.
 *
 * @param name of its file, without the extension
 * @param introduction what it leads to
 */
public record Sheet(String name, String title, String introduction, List<Step> steps) {

    private static final List<String> FILES = List.of("verify", "synthesise");

    public Sheet {
        steps = List.copyOf(steps);
    }

    /**
     * A step of it.
     *
     * @param description what there is to do
     * @param command a serialized command that does it, or brings the user there
     */
    public record Step(String title, String description, Optional<String> command) {
    }

    /** All of them. */
    public static List<Sheet> all() {
        return FILES.stream().flatMap(name -> read(name).stream()).toList();
    }

    private static Optional<Sheet> read(String name) {
        URL file = FrameworkUtil.getBundle(Sheet.class).getEntry("cheatsheets/" + name + ".xml");
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            IMemento root = XMLMemento.createReadRoot(reader);
            List<Step> steps = Arrays.stream(root.getChildren("item")).map(Sheet::step).toList();
            return Optional.of(new Sheet(name, root.getString("title"),
                    description(root.getChild("intro")), steps));
        } catch (IOException | WorkbenchException unreadable) {
            ILog.get().error("A cheat sheet could not be read: " + name, unreadable);
            return Optional.empty();
        }
    }

    private static Step step(IMemento item) {
        return new Step(item.getString("title"), description(item), Optional.ofNullable(item.getChild("command"))
                .map(command -> command.getString("serialization")));
    }

    private static String description(IMemento of) {
        return of.getChild("description").getTextData().strip();
    }
}
