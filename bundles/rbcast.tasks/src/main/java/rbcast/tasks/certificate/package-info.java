/** Certificates as files, and their check. */
package rbcast.tasks.certificate;
