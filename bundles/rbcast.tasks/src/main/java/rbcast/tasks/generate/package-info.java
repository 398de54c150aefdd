// SPDX-License-Identifier: EPL-2.0
/** Writing models for users of plain Spin. */
package rbcast.tasks.generate;
