// SPDX-License-Identifier: EPL-2.0
/** Tasks on the machines of an Apache Spark cluster. The only package that knows Spark. */
package rbcast.spark;
