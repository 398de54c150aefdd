// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

/** How results are printed. */
enum ResultFormat {
    text, json
}
