// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.preferences;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import rbcast.tasks.Equipment;
import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.settings.Preferences;

/** The settings of the workbench: tools, cache, limits, editing. */
public final class RBcastPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** The page's identifier. */
    public static final String ID = "rbcast.ui.page";

    private static final String COLOURS = "org.eclipse.ui.preferencePages.ColorsAndFonts";
    private static final int MOST_MEGABYTES = 1 << 20;

    private ProgramField spin;
    private ProgramField compiler;

    /** Called by the platform. */
    public RBcastPage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
        setDescription("How algorithms are verified and written. A program is a file, or a name on the PATH; none"
                + " stands for what is there.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing of it is needed
    }

    @Override
    protected void createFieldEditors() {
        Helping.with(getFieldEditorParent(), Subject.SETTINGS);
        spin = new ProgramField(Preferences.SPIN, "&Spin:", getFieldEditorParent());
        compiler = new ProgramField(Preferences.COMPILER, "&C compiler:", getFieldEditorParent());
        addField(spin);
        addField(compiler);
        new ToolsTest(getFieldEditorParent(), this::equipment);
        addField(new BooleanFieldEditor(Preferences.TELL_AT_START, "&Tell at the start what is missing",
                getFieldEditorParent()));
        IntegerFieldEditor parallel = new IntegerFieldEditor(Preferences.PARALLEL,
                "&Verifications at once (0: one for each core):", getFieldEditorParent());
        parallel.setValidRange(0, 1024);
        addField(parallel);
        IntegerFieldEditor room = new IntegerFieldEditor(Preferences.CACHE, "Room for compiled verifiers (MB):",
                getFieldEditorParent());
        room.setValidRange(1, MOST_MEGABYTES);
        addField(room);
        new CacheLine(getFieldEditorParent());
        SearchFields.in(getFieldEditorParent()).forEach(this::addField);
        PreferenceLinkArea colours = new PreferenceLinkArea(getFieldEditorParent(), SWT.NONE, COLOURS,
                "Colours of the editor: <a>{0}</a>", (IWorkbenchPreferenceContainer) getContainer(),
                "selectCategory:rbcast.ui.colours");
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(colours.getControl());
    }

    /** What the fields say, applied or not. */
    private Equipment equipment() {
        return new Equipment(spin.choice(), compiler.choice(), Optional.empty());
    }
}
