// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

/** The family of all jobs that run tasks, for those who want to find them. */
public final class TaskFamily {

    /** The family. */
    public static final Object ID = "rbcast.ui.tasks";

    private TaskFamily() {
    }
}
