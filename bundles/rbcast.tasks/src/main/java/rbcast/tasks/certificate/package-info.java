// SPDX-License-Identifier: EPL-2.0
/** Certificates as files, and their check. */
package rbcast.tasks.certificate;
