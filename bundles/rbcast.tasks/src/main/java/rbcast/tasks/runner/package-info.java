// SPDX-License-Identifier: EPL-2.0
/**
 * Many independent tasks, done by whoever there is: by the threads of this machine, or by machines that a runner of
 * another room knows. Knows nothing of what the tasks are about.
 */
package rbcast.tasks.runner;
