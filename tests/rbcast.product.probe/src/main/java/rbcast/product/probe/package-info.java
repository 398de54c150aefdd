// SPDX-License-Identifier: EPL-2.0
/** Drives the finished product from within, as a user would. */
package rbcast.product.probe;
