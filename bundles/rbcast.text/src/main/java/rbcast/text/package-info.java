// SPDX-License-Identifier: EPL-2.0
/**
 * What every room needs and none of them is about: words for lists, sums and problems of input and output, texts that
 * are part of the program, and texts of strangers made harmless. Depends on nothing but Java.
 */
package rbcast.text;
