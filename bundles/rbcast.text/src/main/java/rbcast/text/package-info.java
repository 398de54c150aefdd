// SPDX-License-Identifier: EPL-2.0
/**
 * What every room needs and none of them is about: words for lists, sums and problems of input and output, texts that
 * are part of the program, texts of strangers made harmless, journals of work that may be stopped at any moment, and
 * threads that work side by side. Depends on nothing but Java.
 */
package rbcast.text;
