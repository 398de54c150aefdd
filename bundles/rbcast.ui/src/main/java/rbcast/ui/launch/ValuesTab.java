// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.AbstractLaunchConfigurationTab;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import rbcast.ui.help.Helping;
import rbcast.ui.help.Subject;
import rbcast.ui.look.Icons;

/** Values that take the place of what is said elsewhere; an empty field changes nothing. */
abstract class ValuesTab extends AbstractLaunchConfigurationTab {

    private final String name;
    private final String icon;
    private final Map<String, Text> fields = new LinkedHashMap<>();
    private Composite area;

    ValuesTab(String name, String icon) {
        this.name = name;
        this.icon = icon;
    }

    /** Makes the fields, one after the other. */
    abstract void createFields();

    /** What is wrong with what a configuration says; empty if nothing is. */
    abstract Optional<String> problem(ILaunchConfiguration configuration) throws CoreException;

    /** One field more. */
    final void field(String key, String label, String meaning, String usual) {
        new Label(area, SWT.NONE).setText(label);
        Text field = new Text(area, SWT.BORDER);
        field.setMessage(usual);
        field.setToolTipText(meaning);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> updateLaunchConfigurationDialog());
        fields.put(Wishes.VALUE + key, field);
    }

    @Override
    public void createControl(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        createFields();
        Helping.with(area, Subject.LAUNCHES);
        setControl(area);
    }

    @Override
    public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
        // nothing is said at first
    }

    @Override
    public void initializeFrom(ILaunchConfiguration configuration) {
        fields.forEach((key, field) -> {
            try {
                field.setText(configuration.getAttribute(key, ""));
            } catch (CoreException unreadable) {
                setErrorMessage(unreadable.getStatus().getMessage());
            }
        });
    }

    @Override
    public void performApply(ILaunchConfigurationWorkingCopy configuration) {
        fields.forEach((key, field) -> configuration.setAttribute(key,
                field.getText().isBlank() ? null : field.getText().strip()));
    }

    @Override
    public boolean isValid(ILaunchConfiguration configuration) {
        Optional<String> problem;
        try {
            problem = problem(configuration);
        } catch (CoreException unusable) {
            problem = Optional.of(unusable.getStatus().getMessage());
        }
        setErrorMessage(problem.orElse(null));
        return problem.isEmpty();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Image getImage() {
        return Icons.image(icon);
    }
}
