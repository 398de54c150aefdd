// SPDX-License-Identifier: EPL-2.0
/** RBcast as a library: small programs to begin with. */
package rbcast.examples;
