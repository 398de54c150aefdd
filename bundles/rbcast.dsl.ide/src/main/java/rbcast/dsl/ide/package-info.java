// SPDX-License-Identifier: EPL-2.0
/** The language's services for editors: one set for the workbench and for language clients. */
package rbcast.dsl.ide;
